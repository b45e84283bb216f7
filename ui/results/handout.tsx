import { type ReactNode, useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Parameter, Source } from "../../models/appraisal.ts";
import { quantity } from "../../models/words/unit.ts";
import { useSubject } from "../figures/subject.ts";
import { momentText } from "../language/moment.ts";
import { usePrinted } from "../printed.ts";
import { useSettings } from "./basis.tsx";
import styles from "./handout.module.css";
import { Section } from "./section.tsx";
import { WarningList } from "./warningList.tsx";
import { useWarnings } from "./warnings.ts";

/** The day of print, beside the stage and the diary number: what is on paper cannot be asked whether it still holds. */
export const PrintedOn = () => {
  const { t } = useTranslation("results");
  const printed = usePrinted();
  const day = useDay();
  return printed && <span>{t("print.on", { date: day(printed) })}</span>;
};

/** What ends the page on paper: what to check, where every value comes from, and how to find the appraisal again. */
export const Handout = () => {
  const printed = usePrinted();
  return printed && <Closing printed={printed} />;
};

/** "22 november 2026". */
const useDay = (): ((moment: Date) => string) => {
  const { language } = useSubject();
  // Made when a day is to be written: making one takes longer than drawing the page anew.
  return (moment) => momentText(moment, language, { dateStyle: "long" });
};

/** The foot of every page, where the browser can set one: `@page` in print.css reads it. */
const useFoot = (text: string): void => {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--foot", JSON.stringify(text));
    return () => void style.removeProperty("--foot");
  }, [text]);
};

const Closing = ({ printed }: Readonly<{ printed: Date }>) => {
  const { t } = useTranslation();
  const { document } = useSubject();
  const day = useDay();
  useFoot(`${document.title} · ${day(printed)}`);
  return (
    <Section id="handout" title={t("basis.title")}>
      <Check />
      <Sources />
      <Colophon />
    </Section>
  );
};

const Block = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => (
  <div className={styles.block}>
    <h3>{title}</h3>
    {children}
  </div>
);

const Check = () => {
  const { t } = useTranslation();
  const warnings = useWarnings();
  if (warnings.length === 0) return null;
  return (
    <Block title={t("basis.warnings")}>
      <WarningList warnings={warnings} className={styles.columns} />
    </Block>
  );
};

/** Values of one source and the same standing are told together: a source is long, and often has several. */
type Told = Readonly<{ source: string; standing: string | undefined; values: readonly (readonly [string, string])[] }>;

const useTold = (): readonly Told[] => {
  const { t } = useTranslation();
  const { document, language } = useSubject();
  const sourceOf = ({ title, publisher, edition, locator, url }: Source = {}): string =>
    [title, publisher, edition, locator, url].filter(Boolean).join(", ") || t("basis.noSource");
  const standingOf = ({ verified }: Parameter): string =>
    verified?.state === "yes" ? t("basis.verifiedBy", { by: verified.by, on: verified.on }) : t("basis.notVerified");
  const parameters = (document.parameters ?? []).map((parameter) => ({
    source: sourceOf(parameter.source),
    standing: standingOf(parameter),
    value: [
      parameter.name,
      parameter.value === undefined ? t("belief.meanUsed") : quantity(parameter.value, parameter.unit, language),
    ] as const,
  }));
  const series = (document.series ?? []).map(({ name, source }) => ({
    source: sourceOf(source),
    standing: undefined,
    value: [name, ""] as const,
  }));
  const all = [...parameters, ...series];
  const keyOf = ({ source, standing }: Omit<Told, "values">) => `${standing} ${source}`;
  return [...new Map(all.map((one) => [keyOf(one), one])).values()].map(({ source, standing }) => ({
    source,
    standing,
    values: all.filter((one) => keyOf(one) === keyOf({ source, standing })).map(({ value }) => value),
  }));
};

const Sources = () => {
  const { t } = useTranslation();
  const told = useTold();
  return (
    <Block title={t("basis.sources")}>
      <ul className={styles.columns}>
        {told.map(({ source, standing, values }) => (
          <li key={`${standing} ${source}`}>
            {values.map(([name, value]) => (
              <p key={name} className={styles.value}>
                <span>{name}</span> <span className="numeric">{value}</span>
              </p>
            ))}
            <p className="quiet">
              {source}
              {standing && <> · {standing}</>}
            </p>
          </li>
        ))}
      </ul>
    </Block>
  );
};

/** Where the page stands, without the explanation that happened to be open on it. */
const addressHere = (): string => {
  const here = new URL(location.href);
  for (const passing of ["figure", "figureIn"]) here.searchParams.delete(passing);
  here.hash = "";
  return here.href;
};

const Colophon = () => {
  const { t } = useTranslation("results");
  const { result } = useSubject();
  const settings = useSettings();
  return (
    <div className={styles.colophon}>
      <p>{settings.map(([name, value]) => `${name}: ${value}`).join(" · ")}</p>
      <p>{t("print.again", { hash: result.inputHash, address: addressHere() })}</p>
    </div>
  );
};
