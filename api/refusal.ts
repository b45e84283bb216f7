import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** One problem of a document or a request, with its sentence: what, where, why and what to do. */
export const wordedProblemSchema = z
  .object({
    file: z.string().optional().openapi({ description: "Of several files, the one it is about." }),
    kind: z.string().openapi({ example: "unknownParameter" }),
    at: z.string().openapi({
      description: "Where: a JSON Pointer in which a list's element is named by its id.",
      example: "/costs/coordinator/amounts/2022",
    }),
    message: z.string(),
  })
  .openapi("Problem");
export type WordedProblem = Readonly<z.infer<typeof wordedProblemSchema>>;

const sideSchema = z.object({
  value: z.unknown().optional().openapi({ description: "Absent where nothing stands." }),
  text: z.string().openapi({ description: "The value in words.", example: "420 000 kr" }),
});
/** An address that two people changed, each in their own way. */
const wordedConflictSchema = z
  .object({
    at: z.string().openapi({ example: "/costs/coordinator/amounts/2022" }),
    place: z.string().openapi({ description: "The address in words." }),
    base: z
      .unknown()
      .optional()
      .openapi({ description: "What stood there before either; absent where nothing did, or where it is not known." }),
    mine: sideSchema.openapi({ description: "What was sent." }),
    theirs: sideSchema.openapi({ description: "What is current." }),
  })
  .openapi("Conflict");
export type WordedConflict = Readonly<z.infer<typeof wordedConflictSchema>>;

/** The body of every answer that is not a success (RFC 9457). */
const problemDetailsSchema = z
  .object({
    type: z
      .string()
      .openapi({ description: "Names the kind of error; opens its description.", example: "/api#error-422" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().openapi({ description: "The request, as in X-Request-Id." }),
    problems: z.array(wordedProblemSchema).optional(),
    conflicts: z
      .array(wordedConflictSchema)
      .optional()
      .openapi({ description: "Of 412: every address that both have changed. Nothing was saved." }),
  })
  .openapi("ProblemDetails");

/** The errors there are, with the title of each. Documented on the page that the type points to. */
export const errorTitles = {
  400: "The body cannot be read",
  403: "Not by this name",
  404: "There is no such thing here",
  405: "Not with this method",
  409: "Not in the state it is in",
  412: "Someone else has changed it since",
  413: "The body is too large",
  415: "The body is not declared as what is read here",
  422: "The request or its document has problems",
  428: "It does not say which revision it changes",
  500: "The server made a mistake",
  503: "The server cannot answer just now",
} as const satisfies Partial<Record<ContentfulStatusCode, string>>;
export type ErrorStatus = keyof typeof errorTitles;
export const isErrorStatus = (status: number): status is ErrorStatus => Object.hasOwn(errorTitles, status);

type Details = Readonly<{
  detail?: string;
  problems?: readonly WordedProblem[];
  conflicts?: readonly WordedConflict[];
  headers?: Readonly<Record<string, string>>;
}>;

/** Thrown by a handler to answer with an error; `app` makes the response. */
export class Refusal extends Error {
  constructor(
    readonly status: ErrorStatus,
    readonly details: Details = {},
  ) {
    super(details.detail ?? errorTitles[status]);
    this.name = "Refusal";
  }
}

/** The response to an error: problem+json, never the cause. */
export const refuse = (c: Context, status: ErrorStatus, { headers, ...details }: Details = {}): Response =>
  c.body(
    JSON.stringify({
      type: `/api#error-${status}`,
      title: errorTitles[status],
      status,
      instance: `urn:request:${c.get("requestId")}`,
      ...details,
    }),
    status,
    { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  );

/** For the OpenAPI document: the errors that a route may answer with. */
export const refusals = (...statuses: readonly ErrorStatus[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: errorTitles[status], content: { "application/problem+json": { schema: problemDetailsSchema } } },
    ]),
  );
