import { defineConfig } from "drizzle-kit";

export default defineConfig({ dialect: "sqlite", schema: "./api/tables.ts", out: "./api/migrations" });
