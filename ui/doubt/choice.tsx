import { useId } from "react";
import styles from "./choice.module.css";

type ChoiceProps = Readonly<{
  label: string;
  among: readonly Readonly<{ id: string; name: string }>[];
  chosen: string;
  onChoose: (id: string) => void;
}>;

/** What a picture is of, one of several; on a screen alone, since paper has what was chosen. */
export const Choice = ({ label, among, chosen, onChoose }: ChoiceProps) => {
  const id = useId();
  return (
    <div className={`${styles.choice} screen-only`}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {among.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
};
