import { warningSummary } from "../../models/words/warning.ts";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";
import type { Told } from "./warnings.ts";

/** So many of one kind are read one by one; more are one line that opens to the list. */
const FEW = 2;

const Lines = ({ of }: Readonly<{ of: readonly Told[] }>) =>
  of.map(({ kind, at, message }) => <li key={`${kind} ${at} ${message}`}>{message}</li>);

/** Warnings in the order they come, those of one kind together. */
export const WarningList = ({
  warnings,
  className,
  label,
}: Readonly<{ warnings: readonly Told[]; className: string | undefined; label?: string }>) => {
  const { language } = useSubject();
  const kinds = [...new Set(warnings.map(({ kind }) => kind))];
  return (
    <ul className={className} aria-label={label}>
      {kinds.map((kind) => {
        const same = warnings.filter((warning) => warning.kind === kind);
        const summary = same.length > FEW && warningSummary(kind, same.length, language);
        if (!summary) return <Lines key={kind} of={same} />;
        return (
          <li key={kind}>
            <details className={section.many}>
              <summary>{summary}</summary>
              <ul>
                <Lines of={same} />
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
};
