import { useTranslation } from "react-i18next";
import { Doubted } from "./doubted.tsx";

export const Learning = () => {
  const { t } = useTranslation();
  return (
    <Doubted id="learning" title={t("learning.title")}>
      {() => null}
    </Doubted>
  );
};
