import { useTranslation } from "react-i18next";
import { Doubted } from "./doubted.tsx";
import { DrawingLine } from "./drawing.tsx";
import { Fan } from "./fan.tsx";
import { Gainers } from "./gainers.tsx";

export const Doubt = () => {
  const { t } = useTranslation();
  return (
    <Doubted id="doubt" title={t("doubt.title")}>
      {(drawn) => (
        <>
          <Gainers drawn={drawn} />
          <Fan drawn={drawn} />
          <DrawingLine drawn={drawn} />
        </>
      )}
    </Doubted>
  );
};
