import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { AppraisalPage } from "./pages/appraisal.tsx";
import { Broken } from "./pages/broken.tsx";
import { NotFound } from "./pages/notFound.tsx";
import { StartPage } from "./pages/start.tsx";
import { Shell } from "./shell.tsx";
import { viewOf } from "./start/view.ts";
import { cssVariables, styleNonce, theme } from "./theme.ts";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const start = createRoute({ getParentRoute: () => root, path: "/", validateSearch: viewOf, component: StartPage });

/** What of the page can be linked to: scenario, perspective, moment, the figure that stands open and in which scenario, where not the page's. */
type View = Readonly<{
  scenario?: string;
  perspective?: string;
  moment?: "before";
  figure?: string;
  figureIn?: string;
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
    }),
  component: AppraisalPage,
});

const router = createRouter({
  routeTree: root.addChildren([start, appraisal]),
  scrollRestoration: true,
  // What no page takes from the address is not there.
  search: { strict: true },
  defaultErrorComponent: Broken,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** Errors are shown with a button; nothing is tried again behind the reader's back, and being offline is an error like others. */
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: "always", refetchOnWindowFocus: false, staleTime: 30_000 } },
});

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
