import { useTranslation } from "react-i18next";
import { Doubted } from "./doubted.tsx";

export const Decides = () => {
  const { t } = useTranslation();
  return (
    <Doubted id="decides" title={t("decides.title")}>
      {() => null}
    </Doubted>
  );
};
