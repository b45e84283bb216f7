/** Who asks, and for which organisation. Every store call takes one; no call reaches another organisation's rows. */
export type Principal = Readonly<{ id: string; organisation: string }>;

/** The one person of a server without sign-in: whoever sits at the machine. */
export const localPrincipal: Principal = { id: "local", organisation: "local" };
