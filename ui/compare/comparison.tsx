import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import section from "../results/section.module.css";
import styles from "./compare.module.css";
import { Keys } from "./keys.tsx";
import { usePerspectiveNames } from "./names.ts";
import type { MovedKey } from "./side.ts";
import { type ComparedDoors, useBoth } from "./sides.tsx";
import { type Shown, useShown } from "./useShown.ts";
import { Waterfall } from "./waterfall.tsx";

const route = getRouteApi("/jamfor");

/** Both sides' figures beside each other, and what moved one of them. */
export const Comparison = ({ doors }: Readonly<{ doors: ComparedDoors }>) => {
  const { t } = useTranslation("results");
  const both = useBoth();
  const shown = useShown(both);
  const nameOf = usePerspectiveNames(both);
  return (
    <>
      <Part id="keys" title={t("compare.keys")} aside={<Perspective shown={shown} />}>
        <Keys perspectiveAt={shown.at} perspectiveName={nameOf(shown.perspective)} doors={doors} />
      </Part>
      <Part id="moved" title={t("compare.moved")} aside={<Followed shown={shown} />}>
        <Waterfall at={shown.movedAt} doors={doors} />
      </Part>
    </>
  );
};

type PartProps = Readonly<{ id: string; title: string; aside: ReactNode; children: ReactNode }>;

/** A part of the page; unlike a part of the results it is of no appraisal alone. */
const Part = ({ id, title, aside, children }: PartProps) => (
  <section id={id} aria-labelledby={`${id}-title`} className={section.section}>
    <div className={section.head}>
      <h2 id={`${id}-title`}>{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);

const families = ["sectors", "groups", "actors"] as const;

const Perspective = ({ shown: { perspective, perspectives, moment } }: Readonly<{ shown: Shown }>) => {
  const { t } = useTranslation();
  const field = useId();
  const navigate = route.useNavigate();
  const nameOf = usePerspectiveNames(useBoth());
  const option = (id: string) => (
    <option key={id} value={id}>
      {nameOf(id)}
    </option>
  );
  return (
    <div className={`${styles.controls} screen-only`}>
      <div className={styles.field}>
        <label htmlFor={field}>{t("keys.perspective")}</label>
        <select
          id={field}
          value={perspective}
          onChange={({ currentTarget: { value } }) =>
            navigate({ search: (view) => ({ ...view, perspective: value }), resetScroll: false, replace: true })
          }
        >
          {["society", "publicSector"].map(option)}
          {families.map((family) => {
            const members = perspectives.filter((one) => one.startsWith(`${family}/`));
            return (
              members.length > 0 && (
                <optgroup key={family} label={t(`keys.${family}`)}>
                  {members.map(option)}
                </optgroup>
              )
            );
          })}
        </select>
      </div>
      {perspective !== "society" && <Equalisation moment={moment} />}
    </div>
  );
};

const Equalisation = ({ moment }: Pick<Shown, "moment">) => {
  const { t } = useTranslation();
  const field = useId();
  const navigate = route.useNavigate();
  return (
    <div className={styles.field}>
      <label htmlFor={field}>{t("keys.when")}</label>
      <select
        id={field}
        value={moment}
        onChange={({ currentTarget: { value } }) =>
          navigate({
            search: ({ moment: _, ...view }) => (value === "before" ? { ...view, moment: value } : view),
            resetScroll: false,
            replace: true,
          })
        }
      >
        <option value="before">{t("keys.before")}</option>
        <option value="after">{t("keys.after")}</option>
      </select>
    </div>
  );
};

const Followed = ({ shown: { moved, keys } }: Readonly<{ shown: Shown }>) => {
  const { t } = useTranslation("results");
  const field = useId();
  const navigate = route.useNavigate();
  return (
    <div className={`${styles.field} screen-only`}>
      <label htmlFor={field}>{t("compare.followed")}</label>
      <select
        id={field}
        value={moved}
        onChange={({ currentTarget: { value } }) =>
          navigate({
            search: ({ figure: _, of: __, ...view }) => ({ ...view, moved: value as MovedKey }),
            resetScroll: false,
            replace: true,
          })
        }
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {t(`compare.follow.${key}`)}
          </option>
        ))}
      </select>
    </div>
  );
};
