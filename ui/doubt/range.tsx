import { use, useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Address } from "../../models/problem.ts";
import { neededSentence } from "../../models/words/doubt.ts";
import { rangeUnder } from "../../models/words/doubtUnder.ts";
import { useSubject } from "../figures/subject.ts";
import { SeenContext } from "../trying/followed.tsx";
import { still } from "../trying/trying.ts";
import { type Doubt, DoubtContext, type Doubting, type Drawn } from "./draws.ts";
import styles from "./range.module.css";

/** A line that moves with its figure is read no sooner than this for being drawn by itself. */
const CALM_MS = 100;

/** Tells at once of what is drawn at rest; while a thumb moves the figure above is drawn anew with every move, and the line with it. */
const calmly =
  ({ read, subscribe }: Doubting): Doubting["subscribe"] =>
  (changed) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      clearTimeout(timer);
      timer = undefined;
      changed();
    };
    const leave = subscribe(() => {
      if (read().isWorking) timer ??= setTimeout(tell, CALM_MS);
      else tell();
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  };

/** A text of the draws. What is read of them is a text, so that draws that say the same as those before draw nothing anew. */
const useTold = (tell: (drawn: Drawn) => string | undefined) => {
  const doubting = use(DoubtContext);
  const isSeen = use(SeenContext);
  const last = useRef<string | undefined>(undefined);
  const subscribe = useMemo(() => (doubting ? calmly(doubting) : still), [doubting]);
  const read = <T,>(of: (doubt: Doubt) => T): T | undefined => doubting && of(doubting.read());
  const told = useSyncExternalStore(subscribe, () =>
    read(({ drawn, isWorking }) => {
      // Out of sight it waits until all is drawn, as the rest of the page does.
      if (isSeen || !isWorking) last.current = drawn && tell(drawn);
      return last.current;
    }),
  );
  const isBehind = useSyncExternalStore(subscribe, () => read((doubt) => doubt.isBehind) ?? false);
  const wasTold = useRef(false);
  wasTold.current ||= told !== undefined;
  // What is not drawn while a slider moves keeps its place until it is.
  const isComing = useSyncExternalStore(
    subscribe,
    () => read(({ drawn, trouble }) => !trouble && (!drawn || (!drawn.isWhole && wasTold.current))) ?? false,
  );
  return { told, isBehind, isComing };
};

type LineProps = ReturnType<typeof useTold> & Readonly<{ className?: string | undefined }>;

const Line = ({ told, isBehind, isComing, className }: LineProps) => {
  const { t } = useTranslation("results");
  if (!told && !isComing) return null;
  return (
    <span className={[styles.range, className].filter(Boolean).join(" ")} data-behind={isBehind || undefined}>
      {told ?? t("doubt.counting")}
    </span>
  );
};

/** Where a headline figure lies in nine draws of ten, as a quiet line; nothing where that is not known. */
export const Range = ({ at }: Readonly<{ at: Address }>) => {
  const { language } = useSubject();
  const tell = useCallback(({ simulated }: Drawn) => rangeUnder(at, simulated.simulation, language), [at, language]);
  return <Line {...useTold(tell)} />;
};

/** How many are needed for society in nine draws of ten, under the page's first sentence. */
export const NeededRange = ({ className }: Readonly<{ className: string | undefined }>) => {
  const tell = useCallback(
    ({ simulated: { simulation }, subject: { document, result, language } }: Drawn) =>
      neededSentence(simulation, document, result, language, false),
    [],
  );
  return <Line {...useTold(tell)} className={className} />;
};
