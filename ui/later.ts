import { lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";

/** A page's own code did not come: there is no network, or a newer Samvinst is served than the one that is open. */
export class NotFetched extends Error {
  override name = "NotFetched";
}

/**
 * A page whose code comes when someone first goes there. Where it does not, that is an error of ours: of the browser's own the
 * router would load everything anew by itself, and without a network nothing at all would be left to read.
 */
export const later = <K extends string>(bring: () => Promise<Readonly<Record<K, ComponentType>>>, name: K) =>
  lazyRouteComponent(
    () =>
      bring().catch((cause: unknown) => {
        throw new NotFetched("a page's code did not come", { cause });
      }),
    name,
  );
