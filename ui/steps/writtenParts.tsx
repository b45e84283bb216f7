import { use } from "react";
import { useTranslation } from "react-i18next";
import type { Appraisal, Draft } from "../../models/appraisal.ts";
import type { Address } from "../../models/problem.ts";
import { choiceWord } from "../../models/words/choice.ts";
import { first } from "../../models/words/noun.ts";
import { useAt, useDepth } from "../editing/hooks.ts";
import { useProblemsUnder } from "../editing/live.ts";
import { Elements } from "../fields/elements.tsx";
import fields from "../fields/fields.module.css";
import { Fields, isShown } from "../fields/fields.tsx";
import { FormContext } from "../fields/form.ts";
import { fieldText } from "../language/fields.ts";
import { useLanguage } from "../language/language.ts";
import { Gathered } from "./gathered.tsx";

type Comment = NonNullable<NonNullable<Appraisal["report"]>["comments"]>[number];

const AT = "/report/comments";
const parts = [
  ...["proposal", "matter", "childsBest", "equality", "followUp", "basis", "sentTo", "openQuestions", "results"],
] as const;

/** What people write for the reports. */
export const WrittenParts = () => (
  <>
    <Fields of="/report" keys={parts} />
    <Comments />
  </>
);

/** Comments are asked for when there is a final report; before that they are folded together, and open where one must be mended. */
const Comments = () => {
  const { isOpen, setOpen } = use(FormContext);
  const { label } = fieldText(AT, useLanguage());
  const hasProblem = useProblemsUnder(AT).length > 0;
  const isAsked = isShown(`${AT}/-/text`, useDepth());
  const fold = `${AT}/+`;
  const open = isOpen(fold) ?? hasProblem;
  if (isAsked) return <CommentList />;
  return (
    <details
      className={fields.more}
      open={open}
      onToggle={(event) => event.currentTarget.open !== open && setOpen(fold, event.currentTarget.open)}
    >
      <summary>{label}</summary>
      {open && <CommentList />}
    </details>
  );
};

const CommentList = () => {
  const { t } = useTranslation("editor");
  return (
    <Gathered at={AT}>
      <Elements
        list="comments"
        make={made}
        idFrom={t("plan.commentId")}
        words={{ add: t("plan.addComment"), empty: t("plan.noComment"), nameless: t("plan.namelessComment") }}
        firstKey="role"
        summary={(at) => <Role at={at} />}
      >
        {(at) => <Fields of={at} keys={["role", "name", "date", "text"]} />}
      </Elements>
    </Gathered>
  );
};

const roles: readonly Comment["role"][] = ["coordinator", "economist", "researcher"];

/** The first role that nobody has commented in. */
const made = ({ report }: Draft): Pick<Comment, "role"> => {
  const taken = new Set((report?.comments ?? []).map((comment) => comment?.role));
  return { role: roles.find((role) => !taken.has(role)) ?? "coordinator" };
};

const Role = ({ at }: Readonly<{ at: Address }>) => {
  const language = useLanguage();
  const role = useAt<string>(`${at}/role`);
  return role === undefined ? null : first(choiceWord(role, language));
};
