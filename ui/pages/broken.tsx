import { useTranslation } from "react-i18next";
import { NotFetched } from "../later.ts";
import { Failure } from "./failure.tsx";

/** Something in a screen itself went wrong, or its code did not come: the page is drawn anew from what is saved. */
export const Broken = ({ error }: Readonly<{ error: unknown }>) => {
  const { t } = useTranslation();
  const what = error instanceof NotFetched ? "code" : "broken";
  return (
    <Failure level="h1" title={t(`failure.${what}`)} what={t(`failure.${what}Do`)} onRetry={() => location.reload()} />
  );
};
