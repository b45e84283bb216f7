import type { Address } from "../../models/problem.ts";
import type { Ratio } from "../../models/result.ts";
import type { Language } from "../../models/words/language.ts";
import { RatioFigure } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";

type AmountRowProps = Readonly<{
  name: string;
  at: Address;
  ratio: Ratio;
  format: (value: number, language: Language) => string;
}>;

/** A named amount in a list of such. */
export const AmountRow = ({ name, at, ratio, format }: AmountRowProps) => {
  const { language } = useSubject();
  return (
    <li className={section.row}>
      <span>{name}</span>
      <span className="numeric">
        <RatioFigure at={at} ratio={ratio} format={(value) => format(value, language)} />
      </span>
    </li>
  );
};
