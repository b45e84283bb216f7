import { useTranslation } from "react-i18next";
import { Doubted } from "./doubted.tsx";

export const Doubt = () => {
  const { t } = useTranslation();
  return (
    <Doubted id="doubt" title={t("doubt.title")}>
      {() => null}
    </Doubted>
  );
};
