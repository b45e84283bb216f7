import { useTranslation } from "react-i18next";
import { Failure } from "./failure.tsx";

/** Something in a screen itself went wrong: the page is drawn anew from what is saved. */
export const Broken = () => {
  const { t } = useTranslation();
  return (
    <Failure level="h1" title={t("failure.broken")} what={t("failure.brokenDo")} onRetry={() => location.reload()} />
  );
};
