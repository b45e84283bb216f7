import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { audiences, reportKinds } from "../models/report/block.ts";
import { languages } from "../models/words/language.ts";
import { appraisal as fetchedAppraisal } from "./client.ts";
import { type MovedKey, movedKeys } from "./compare/side.ts";
import { type Depth, depths, type Step, steps } from "./editing/places.ts";
import { startEngine } from "./engine.ts";
import { later } from "./later.ts";
import { Broken } from "./pages/broken.tsx";
import { NotFound } from "./pages/notFound.tsx";
import { StartPage } from "./pages/start.tsx";
import { Opening } from "./pages/waiting.tsx";
import type { Choice } from "./reporting/reports.ts";
import { Shell } from "./shell.tsx";
import { viewOf } from "./start/view.ts";
import { cssVariables, styleNonce, theme } from "./theme.ts";
import { stopOf } from "./touring/stops.ts";

/** Errors are shown with a button; nothing is tried again behind the reader's back, and being offline is an error like others. */
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: "always", refetchOnWindowFocus: false, staleTime: 30_000 } },
});

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const start = createRoute({ getParentRoute: () => root, path: "/", validateSearch: viewOf, component: StartPage });

/**
 * What of the page can be linked to: scenario, perspective, moment, the figure that stands open and in which scenario,
 * where not the page's, and what is tried on the sliders ("open" where nothing is yet).
 */
type View = Readonly<{
  scenario?: string;
  perspective?: string;
  moment?: "before";
  figure?: string;
  figureIn?: string;
  try?: string;
  /** The stop of the guided tour, from 1. */
  tour?: number;
}>;
const textual = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
const present = <T extends object>(of: T) =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const appraisal = createRoute({
  getParentRoute: () => root,
  path: "/kalkyl/$id",
  validateSearch: (search: Record<string, unknown>): View =>
    present({
      scenario: textual(search.scenario),
      perspective: textual(search.perspective),
      moment: search.moment === "before" ? ("before" as const) : undefined,
      figure: textual(search.figure),
      figureIn: textual(search.figureIn),
      try: textual(search.try),
      tour: stopOf(search.tour),
    }),
  // Document and engine do not wait for the code that asks for them.
  loader: ({ params }) => {
    startEngine();
    void queries.prefetchQuery(fetchedAppraisal(params.id));
  },
  staleTime: Number.POSITIVE_INFINITY,
  component: later(() => import("./pages/appraisal.tsx"), "AppraisalPage"),
});

/** Which slide of a presentation, from 1. */
type Showing = Readonly<{ scenario?: string; sida?: number }>;

const show = createRoute({
  getParentRoute: () => root,
  path: "/kalkyl/$id/visa",
  validateSearch: ({ scenario, sida }: Record<string, unknown>): Showing =>
    present({
      scenario: textual(scenario),
      sida: typeof sida === "number" && Number.isInteger(sida) && sida > 0 ? sida : undefined,
    }),
  component: later(() => import("./pages/present.tsx"), "PresentPage"),
  staticData: { isAlone: true },
});

/** Which report is looked at, for whom, in which language. */
type Reporting = Partial<Choice>;

const reports = createRoute({
  getParentRoute: () => root,
  path: "/kalkyl/$id/rapport",
  validateSearch: (search: Record<string, unknown>): Reporting =>
    present({
      report: reportKinds.find((kind) => kind === search.report),
      audience: audiences.find((audience) => audience === search.audience),
      language: languages.find((language) => language === search.language),
    }),
  loader: ({ params }) => {
    startEngine();
    void queries.prefetchQuery(fetchedAppraisal(params.id));
  },
  staleTime: Number.POSITIVE_INFINITY,
  component: later(() => import("./pages/reports.tsx"), "ReportsPage"),
});

/** Two sides, each as `sideText` writes it; whose figures, which of them is followed from one side to the other, and what stands open on which side. */
type Comparing = Readonly<{
  before?: string;
  after?: string;
  perspective?: string;
  moment?: "before";
  moved?: MovedKey;
  figure?: string;
  of?: "before" | "after";
}>;

const compare = createRoute({
  getParentRoute: () => root,
  path: "/jamfor",
  validateSearch: (search: Record<string, unknown>): Comparing =>
    present({
      before: textual(search.before),
      after: textual(search.after),
      perspective: textual(search.perspective),
      moment: search.moment === "before" ? ("before" as const) : undefined,
      moved: movedKeys.find((key) => key === search.moved),
      figure: textual(search.figure),
      of: (["before", "after"] as const).find((side) => side === search.of),
    }),
  component: later(() => import("./pages/compare.tsx"), "ComparePage"),
});

const create = createRoute({
  getParentRoute: () => root,
  path: "/ny",
  component: later(() => import("./pages/create.tsx"), "CreatePage"),
});

const stepNames: readonly Step[] = [...steps, "assumptions"];
/** Where in the editor one is, how deep one writes, where that is chosen, and the field that a link leads to. */
type Place = Readonly<{ step?: Step; depth?: Depth; at?: string }>;

const edit = createRoute({
  getParentRoute: () => root,
  path: "/kalkyl/$id/skriv",
  validateSearch: (search: Record<string, unknown>): Place =>
    present({
      step: stepNames.find((step) => step === search.step),
      depth: depths.find((depth) => depth === search.depth),
      at: textual(search.at),
    }),
  component: later(() => import("./pages/edit.tsx"), "EditPage"),
});

const router = createRouter({
  routeTree: root.addChildren([start, create, appraisal, show, reports, compare, edit]),
  scrollRestoration: true,
  // What no page takes from the address is not there.
  search: { strict: true },
  defaultErrorComponent: Broken,
  // Code that comes at once is not preceded by anything that says one waits.
  defaultPendingComponent: Opening,
  defaultPendingMs: 200,
  defaultPendingMinMs: 0,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The page has the screen to itself, without the frame that the others stand in. */
    isAlone?: boolean;
  }
}

const scheme = localStorageColorSchemeManager({ key: "samvinst.scheme" });

export const App = () => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    colorSchemeManager={scheme}
    defaultColorScheme="auto"
    getStyleNonce={styleNonce}
  >
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>
);
