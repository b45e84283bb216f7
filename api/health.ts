import { createRoute, z } from "@hono/zod-openapi";
import { ENGINE } from "../models/result.ts";
import type { Database } from "./database.ts";
import { troubleIn } from "./databaseTrouble.ts";
import { Refusal, refusals } from "./refusal.ts";
import { routes } from "./routes.ts";

const health = createRoute({
  method: "get",
  path: "/health",
  tags: ["Server"],
  summary: "Does the server work, down to its database?",
  responses: {
    200: {
      description: "It does.",
      content: {
        "application/json": { schema: z.object({ status: z.literal("ok"), engine: z.string() }).openapi("Health") },
      },
    },
    ...refusals(503),
  },
});

export const healthRoutes = (database: Database) =>
  routes().openapi(health, async (c) => {
    try {
      await database.check();
    } catch (error) {
      throw new Refusal(503, { detail: troubleIn(error)?.message ?? "The database does not answer." });
    }
    return c.json({ status: "ok" as const, engine: ENGINE }, 200, { "cache-control": "no-store" });
  });
