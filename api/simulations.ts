import { createRoute, z } from "@hono/zod-openapi";
import type { Progress } from "./chunks.ts";
import { evaluationSchema } from "./evaluations.ts";
import { jsonBody } from "./json.ts";
import type { Kept as KeptOngoing } from "./kept.ts";
import { ongoingStates } from "./ongoing.ts";
import type { Principal } from "./principal.ts";
import { Refusal, refusals, wordedProblemSchema } from "./refusal.ts";
import { type Log, told } from "./requests.ts";
import { languageOf, languageQuery, routes } from "./routes.ts";
import { evaluatedSchema } from "./schemas.ts";
import type { SimulationAnswer } from "./simulationThread.ts";
import type { Store } from "./store.ts";

const simulationParameter = z.object({
  simulation: z.string().max(100).openapi({ example: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff" }),
});
const asked = { query: languageQuery, params: simulationParameter };

const simulationSchema = z
  .object({
    state: z.enum(ongoingStates).openapi({
      description:
        "`waiting` for others to be done, `running`, `done` with a result, `refused` with problems, `stopped` by someone, or `failed` by a mistake of the server's.",
    }),
    draws: z.int().min(1).optional().openapi({ description: "To be made in all, once the document is opened." }),
    done: z.int().min(0).openapi({ description: "Draws that are made." }),
    result: evaluatedSchema.optional(),
    problems: z.array(wordedProblemSchema).optional(),
  })
  .openapi("Simulation");
const told200 = (description: string) => ({
  200: { description, content: { "application/json": { schema: simulationSchema } } },
});

const beginning = createRoute({
  method: "post",
  path: "/simulations",
  tags: ["Engine"],
  summary: "Evaluate a document with many draws, and be told how far it has come",
  middleware: jsonBody,
  request: {
    query: languageQuery,
    body: { required: true, content: { "application/json": { schema: evaluationSchema } } },
  },
  responses: {
    202: {
      description: "It is begun, or waits for others. Location has its address.",
      headers: z.object({ location: z.string() }),
      content: { "application/json": { schema: z.object({ id: z.string() }).openapi("Begun") } },
    },
    ...refusals(400, 413, 415, 422, 500, 503),
  },
});

const lookingIn = createRoute({
  method: "get",
  path: "/simulations/{simulation}",
  tags: ["Engine"],
  summary: "How far a simulation has come, and what came of it",
  request: asked,
  responses: {
    ...told200("What there is of it. It is kept for ten minutes once it is over, unless twenty others come."),
    ...refusals(404, 422, 500),
  },
});

const stopping = createRoute({
  method: "delete",
  path: "/simulations/{simulation}",
  tags: ["Engine"],
  summary: "Stop a simulation, and keep nothing of it",
  request: asked,
  responses: { ...told200("What it had come to."), ...refusals(404, 422, 500) },
});

type Kept = KeptOngoing<SimulationAnswer, Progress>;

/** In memory only: whoever asks for a simulation after the server was started again begins another. */
export const simulationRoutes = ({ evaluator, simulations }: Store, log: Log | undefined) => {
  const found = (id: string, principal: Principal): Kept => {
    const kept = simulations.find(id, principal);
    if (kept) return kept;
    throw new Refusal(404, { detail: `There is no simulation "${id}", or it was over long ago. Begin another.` });
  };
  return routes()
    .openapi(beginning, async (c) => {
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      const simulation = evaluator.simulate(c.req.valid("json"), language);
      if (!("answer" in simulation)) throw new Refusal(422, { problems: simulation });
      const id = simulations.keep(simulation, c.get("principal"), (error) =>
        log?.({ level: "error", request: c.get("requestId"), path: c.req.path, error: told(error) }),
      );
      c.header("Vary", "Accept-Language", { append: true });
      return c.json({ id }, 202, { location: `/api/simulations/${id}` });
    })
    .openapi(lookingIn, (c) => c.json(shown(found(c.req.valid("param").simulation, c.get("principal"))), 200))
    .openapi(stopping, (c) => {
      const { simulation: id } = c.req.valid("param");
      const kept = found(id, c.get("principal"));
      kept.ongoing.stop();
      simulations.forget(id);
      return c.json(shown(kept), 200);
    });
};

const shown = ({ ongoing: simulation, answer }: Kept): z.infer<typeof simulationSchema> => ({
  state: simulation.state(),
  ...simulation.progress(),
  ...(answer && ("society" in answer ? { result: answer } : { problems: [...answer] })),
});
