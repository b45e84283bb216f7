import { useTranslation } from "react-i18next";
import { Doubted } from "./doubted.tsx";

export const Worth = () => {
  const { t } = useTranslation();
  return (
    <Doubted id="worth" title={t("worth.title")}>
      {() => null}
    </Doubted>
  );
};
