import { compactKronor } from "../../models/words/number.ts";
import { useSubject } from "../figures/subject.ts";
import styles from "./when.module.css";

type YearNoteProps = Readonly<{ year: number; rows: readonly (readonly [name: string, value: number | undefined])[] }>;

/** What the year under the pointer holds. */
export const YearNote = ({ year, rows }: YearNoteProps) => {
  const { language } = useSubject();
  return (
    <table className={styles.yearNote}>
      <caption>{year}</caption>
      <tbody>
        {rows.map(([name, value]) =>
          value === undefined ? null : (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="numeric">{compactKronor(value, language)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
};
