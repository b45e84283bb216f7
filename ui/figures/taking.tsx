import { Link } from "@tanstack/react-router";
import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { ExplainedNode, Explanation } from "../../models/explain.ts";
import { explanationFile } from "../../models/words/explanationFile.ts";
import { explanationText } from "../../models/words/explanationText.ts";
import { labelText } from "../../models/words/label.ts";
import { giveFile } from "../charts/file.ts";
import { Copy } from "../copying.tsx";
import styles from "./explanation.module.css";
import { statingOf, useSubject } from "./subject.ts";

/** The appraisal in whose editor a number's field can be opened; undefined where the page's appraisal cannot be written. */
export const WritableContext = createContext<string | undefined>(undefined);

type TakingProps = Readonly<{ explanation: Explanation; node: ExplainedNode }>;

/** Where the number stands in the appraisal, and the way to its field. */
const Field = ({ at }: Readonly<{ at: string }>) => {
  const { t } = useTranslation();
  const { t: own } = useTranslation("results");
  const id = useContext(WritableContext);
  return (
    <p className={styles.address}>
      {t("explain.inDocument")}: <code>{at}</code>{" "}
      {id !== undefined && (
        <Link to="/kalkyl/$id/skriv" params={{ id }} search={{ at }} className="screen-only">
          {own("explain.openField")}
        </Link>
      )}
    </p>
  );
};

/** What one may take from an explanation: the way to the field, the step as text, the whole of it as a file. */
export const Taking = ({ explanation, node }: TakingProps) => {
  const { t } = useTranslation("results");
  const subject = useSubject();
  const { language, result } = subject;
  const stating = statingOf(subject);
  const give = () =>
    giveFile(
      [subject.document.title, labelText(explanation.nodes.at(-1)!.label, language)],
      "json",
      explanationFile(explanation, stating, result.inputHash, language),
    );
  return (
    <>
      {node.at !== undefined && <Field at={node.at} />}
      <div className={`${styles.taking} screen-only`}>
        <Copy text={() => explanationText(explanation, node, stating, language)} label={t("explain.copy")} />
        <button type="button" className="linklike small" onClick={give}>
          {t("explain.json")}
        </button>
      </div>
    </>
  );
};
