import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DoubtContext, useDoubtingOf } from "../doubt/draws.ts";
import { type Computed, ScenariosContext, type Subject, SubjectContext } from "../figures/subject.ts";
import "../language/results.ts";
import styles from "../presenting/deck.module.css";
import { Deck } from "../presenting/deck.tsx";
import { useSlides } from "../presenting/slides.tsx";
import { Opened } from "./opened.tsx";

const route = getRouteApi("/kalkyl/$id/visa");

const Slides = () => {
  const navigate = route.useNavigate();
  const { id } = route.useParams();
  const { sida = 1, scenario } = route.useSearch();
  const slides = useSlides();
  return (
    <Deck
      id={id}
      slides={slides}
      at={Math.min(sida, slides.length) - 1}
      onGo={(to) => void navigate({ search: (view) => ({ ...view, sida: to + 1 }), replace: true, resetScroll: false })}
      onLeave={() =>
        void navigate({ to: "/kalkyl/$id", params: { id }, search: scenario === undefined ? {} : { scenario } })
      }
    />
  );
};

type ShownProps = Readonly<{ subject: Subject; computed: readonly Computed[] }>;

const Shown = ({ subject, computed }: ShownProps) => (
  <SubjectContext value={subject}>
    <ScenariosContext value={computed}>
      <DoubtContext value={useDoubtingOf(subject)}>
        <Slides />
      </DoubtContext>
    </ScenariosContext>
  </SubjectContext>
);

/** The results for a meeting: one thing a screen, to read and not to open. */
export const PresentPage = () => {
  const { id } = route.useParams();
  const { scenario } = route.useSearch();
  const { t } = useTranslation("results");
  return (
    <div className={styles.page}>
      <Opened id={id} scenario={scenario}>
        {(subject, computed) => <Shown subject={subject} computed={computed} />}
      </Opened>
      <p className={styles.away}>
        <Link to="/kalkyl/$id" params={{ id }}>
          {t("show.leave")}
        </Link>
      </p>
    </div>
  );
};
