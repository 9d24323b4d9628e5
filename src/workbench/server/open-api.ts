import { z } from "zod";
import { errorShape } from "../api/shapes.ts";
import type { Route } from "./route.ts";

type Json = Record<string, unknown>;

/** Describes routes as OpenAPI 3.1, out of the very schemas that check requests. */
export function toOpenApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: toOperation(route) };
  }
  const { schemas } = z.toJSONSchema(z.globalRegistry, { unrepresentable: "any", uri: toReference }) as {
    schemas: Json;
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "hearsay workbench",
      version,
      description: "One dossier, on this computer only. Every write is a decision in its log, or adds a report.",
    },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "As `hearsay open` printed it" } },
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutId(schema as Json)])),
    },
  };
}

function toOperation({ method, path, summary, query, body, takesBytes, answer }: Route): Json {
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    })),
    ...toParameters(query),
  ];
  const [mime, schema] = "mime" in answer ? [answer.mime, { type: "string" }] : ["application/json", toSchema(answer)];
  const refused = (description: string): Json => ({
    description,
    content: { "application/json": { schema: toSchema(errorShape) } },
  });
  return {
    summary,
    operationId: `${method.toLowerCase()}${path.replace(/^\/api/u, "").replace(/[^a-z]+(\w?)/giu, (_, letter: string) => letter.toUpperCase())}`,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: takesBytes
              ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
              : { "application/json": { schema: toSchema(body) } },
          },
        }),
    responses: {
      "200": { description: "mime" in answer ? answer.description : summary, content: { [mime]: { schema } } },
      "400": refused("What was asked cannot be done; the message names the thing first"),
      "401": refused("The token is missing or wrong"),
      "403": refused("Another host or page asked"),
    },
  };
}

function toParameters(query: z.ZodType | undefined): Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { unrepresentable: "any", io: "input" });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function toSchema(shape: z.ZodType): Json {
  const { $schema: _, $defs: __, ...schema } = z.toJSONSchema(shape, { unrepresentable: "any", io: "input" }) as Json;
  return withoutId(toReferences(schema) as Json);
}

function toReference(id: string): string {
  return `#/components/schemas/${id}`;
}

function toReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toReferences);
  if (typeof value !== "object" || value === null) return value;
  const { id } = value as Json;
  if (typeof id === "string" && z.globalRegistry) return { $ref: toReference(id) };
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === "$ref" && typeof each === "string" ? each.replace("#/$defs/", toReference("")) : toReferences(each),
    ]),
  );
}

function withoutId({ $schema: _, $id: __, id: ___, ...schema }: Json): Json {
  return schema;
}
