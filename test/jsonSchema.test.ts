import { describe, it } from "@effect/vitest"
import { assertTrue, deepStrictEqual, throws } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as FastCheck from "effect/FastCheck"
import * as Option from "effect/Option"
import { isRecord } from "effect/Predicate"
import * as Schema from "effect/Schema"
import { Canvas, CopilotError, Tool } from "effect-copilot"
import { formOf, type Mode } from "../src/internal/jsonSchema.js"

enum Fruit {
  Apple = "apple",
  Pear = "pear"
}

enum Level {
  Low,
  High
}

interface Tree {
  readonly name: string
  readonly children: ReadonlyArray<Tree>
}

const Tree: Schema.Schema<Tree> = Schema.suspend(() =>
  Schema.Struct({ name: Schema.String, children: Schema.Array(Tree) })
)

const Named: Schema.Schema<Tree> = Schema.Struct({
  name: Schema.String,
  children: Schema.Array(Schema.suspend(() => Named))
}).annotations({ identifier: "of a/100%" })

class Point extends Schema.Class<Point>("Point")({ x: Schema.Number }, { description: "Where it is" }) {}

interface Shape {
  readonly title: string
  readonly schema: Schema.Schema.All
  readonly tool: object
  /** Where it is another. */
  readonly strict?: object
  readonly $defs?: object
}

const shapes: ReadonlyArray<Shape> = [
  {
    title: "P4: a tuple",
    schema: Schema.Tuple(Schema.String, Schema.Number),
    tool: {
      type: "array",
      items: { anyOf: [{ type: "string" }, { type: "number" }] },
      minItems: 2,
      maxItems: 2,
      description: "in this order: string, number"
    },
    strict: {
      type: "array",
      items: { anyOf: [{ type: "string" }, { type: "number" }] },
      description: "in this order: string, number; exactly 2 items"
    }
  },
  {
    title: "P4: a tuple of one type",
    schema: Schema.Tuple(Schema.Number, Schema.Number),
    tool: { type: "array", items: { type: "number" }, minItems: 2, maxItems: 2 },
    strict: { type: "array", items: { type: "number" }, description: "exactly 2 items" }
  },
  {
    title: "P4: a tuple with an optional element",
    schema: Schema.Tuple(Schema.String, Schema.optionalElement(Schema.Number)),
    tool: {
      type: "array",
      items: { anyOf: [{ type: "string" }, { type: "number" }] },
      minItems: 1,
      maxItems: 2,
      description: "in this order: string, number"
    },
    strict: {
      type: "array",
      items: { anyOf: [{ type: "string" }, { type: "number" }] },
      minItems: 1,
      description: "in this order: string, number; at most 2 items"
    }
  },
  {
    title: "P4: a tuple with a rest",
    schema: Schema.Tuple([Schema.String], Schema.Number),
    tool: {
      type: "array",
      items: { anyOf: [{ type: "string" }, { type: "number" }] },
      minItems: 1,
      description: "in this order: string, then any number of number"
    }
  },
  {
    title: "P4: a tuple with words",
    schema: Schema.Tuple(
      Schema.element(Schema.Number).annotations({ description: "latitude" }),
      Schema.element(Schema.Number).annotations({ title: "longitude" })
    ),
    tool: {
      type: "array",
      items: {
        anyOf: [
          { type: "number", description: "latitude" },
          { type: "number", title: "longitude" }
        ]
      },
      minItems: 2,
      maxItems: 2,
      description: "in this order: latitude, longitude"
    },
    strict: {
      type: "array",
      items: {
        anyOf: [
          { type: "number", description: "latitude" },
          { type: "number", title: "longitude" }
        ]
      },
      description: "in this order: latitude, longitude; exactly 2 items"
    }
  },
  {
    title: "P4: an empty tuple",
    schema: Schema.Tuple(),
    tool: { type: "array", items: { type: "string" }, maxItems: 0 },
    strict: { type: "array", items: { type: "string" }, description: "at most 0 items" }
  },
  {
    title: "P4: a map",
    schema: Schema.ReadonlyMap({ key: Schema.String, value: Schema.Int }),
    tool: {
      type: "array",
      items: {
        type: "array",
        items: { anyOf: [{ type: "string" }, { type: "integer" }] },
        minItems: 2,
        maxItems: 2,
        description: "in this order: string, integer"
      }
    },
    strict: {
      type: "array",
      items: {
        type: "array",
        items: { anyOf: [{ type: "string" }, { type: "integer" }] },
        description: "in this order: string, integer; exactly 2 items"
      }
    }
  },
  {
    title: "P4: a duration in milliseconds",
    schema: Schema.DurationFromMillis,
    tool: { type: "number", minimum: 0, description: "a duration in milliseconds" },
    strict: { type: "number", description: "a duration in milliseconds (at least 0)" }
  },
  {
    title: "P6: optional fields",
    schema: Schema.Struct({
      a: Schema.UndefinedOr(Schema.String),
      b: Schema.optional(Schema.Int),
      c: Schema.optionalWith(Schema.String, { exact: true }),
      d: Schema.NullishOr(Schema.Number),
      e: Schema.optional(Schema.NullOr(Schema.Literal("x")))
    }),
    tool: {
      type: "object",
      properties: {
        a: { type: "string" },
        b: { type: "integer" },
        c: { type: "string" },
        d: { anyOf: [{ type: "number" }, { type: "null" }] },
        e: { anyOf: [{ type: "string", enum: ["x"] }, { type: "null" }] }
      },
      required: [],
      additionalProperties: false
    },
    strict: {
      type: "object",
      properties: {
        a: { anyOf: [{ type: "string" }, { type: "null" }] },
        b: { anyOf: [{ type: "integer" }, { type: "null" }] },
        c: { anyOf: [{ type: "string" }, { type: "null" }] },
        d: { anyOf: [{ type: "number" }, { type: "null" }] },
        e: { anyOf: [{ type: "string", enum: ["x"] }, { type: "null" }] }
      },
      required: ["a", "b", "c", "d", "e"],
      additionalProperties: false
    }
  },
  {
    title: "P6: an optional field with a constraint",
    schema: Schema.Struct({ a: Schema.optional(Schema.String.pipe(Schema.minLength(2))) }),
    tool: {
      type: "object",
      properties: { a: { type: "string", minLength: 2 } },
      required: [],
      additionalProperties: false
    },
    strict: {
      type: "object",
      properties: { a: { anyOf: [{ type: "string" }, { type: "null" }], description: "at least 2 characters" } },
      required: ["a"],
      additionalProperties: false
    }
  },
  { title: "P7: a string", schema: Schema.String, tool: { type: "string" } },
  { title: "P7: a number", schema: Schema.Number, tool: { type: "number" } },
  { title: "P7: a boolean", schema: Schema.Boolean, tool: { type: "boolean" } },
  { title: "P7: null", schema: Schema.Null, tool: { type: "null" } },
  { title: "P7: an integer", schema: Schema.Int, tool: { type: "integer" } },
  {
    title: "P7: an integer between bounds",
    schema: Schema.Int.pipe(Schema.between(1, 10)),
    tool: { type: "integer", minimum: 1, maximum: 10 },
    strict: { type: "integer", description: "at least 1; at most 10" }
  },
  {
    title: "P7: a positive number",
    schema: Schema.Positive,
    tool: { type: "number", exclusiveMinimum: 0 },
    strict: { type: "number", description: "more than 0" }
  },
  {
    title: "P7: a number with a bound that is none",
    schema: Schema.Number.pipe(Schema.between(0, Number.POSITIVE_INFINITY)),
    tool: { type: "number", minimum: 0 },
    strict: { type: "number", description: "at least 0" }
  },
  {
    title: "P7: a text that is not empty",
    schema: Schema.NonEmptyString,
    tool: { type: "string", minLength: 1 },
    strict: { type: "string", description: "at least 1 character" }
  },
  {
    title: "P7: a text of some length",
    schema: Schema.String.pipe(Schema.length({ min: 2, max: 5 })),
    tool: { type: "string", minLength: 2, maxLength: 5 },
    strict: { type: "string", description: "at least 2 characters; at most 5 characters" }
  },
  {
    title: "P7: a text with several bounds",
    schema: Schema.String.pipe(Schema.minLength(2), Schema.minLength(5), Schema.minLength(3)),
    tool: { type: "string", minLength: 5 },
    strict: { type: "string", description: "at least 5 characters" }
  },
  { title: "P7: a UUID", schema: Schema.UUID, tool: { type: "string", format: "uuid" } },
  {
    title: "P7: a template",
    schema: Schema.TemplateLiteral("v", Schema.Number),
    tool: { type: "string", pattern: "^v[+-]?\\d*\\.?\\d+(?:[Ee][+-]?\\d+)?$" }
  },
  { title: "P7: a date", schema: Schema.Date, tool: { type: "string", format: "date-time" } },
  { title: "P7: a date and time", schema: Schema.DateTimeUtc, tool: { type: "string", format: "date-time" } },
  {
    title: "P7: a date with its time zone",
    schema: Schema.DateTimeZoned,
    tool: {
      type: "string",
      description: "a date and time with its time zone, such as 2025-01-31T12:00:00.000+01:00[Europe/Berlin]"
    }
  },
  {
    title: "P7: a date as a number",
    schema: Schema.DateFromNumber,
    tool: { type: "number", description: "milliseconds since 1970-01-01 UTC" }
  },
  {
    title: "P7: a URL",
    schema: Schema.URL,
    tool: { type: "string", format: "uri" },
    strict: { type: "string", description: "format uri" }
  },
  { title: "P7: a bigint", schema: Schema.BigInt, tool: { type: "string", description: "an integer" } },
  {
    title: "P7: a boolean as text",
    schema: Schema.BooleanFromString,
    tool: { type: "string", enum: ["true", "false"] }
  },
  { title: "P7: bytes", schema: Schema.Uint8ArrayFromBase64, tool: { type: "string", description: "base64" } },
  { title: "P7: a secret", schema: Schema.Redacted(Schema.String), tool: { type: "string" } },
  { title: "P7: a number as text", schema: Schema.NumberFromString, tool: { type: "string", description: "a number" } },
  {
    title: "P7: JSON as text",
    schema: Schema.parseJson(Schema.Struct({ a: Schema.String })),
    tool: { type: "string", description: "JSON" }
  },
  { title: "P7: an array", schema: Schema.Array(Schema.String), tool: { type: "array", items: { type: "string" } } },
  {
    title: "P7: an array with bounds",
    schema: Schema.Array(Schema.Int).pipe(Schema.minItems(2), Schema.maxItems(4)),
    tool: { type: "array", items: { type: "integer" }, minItems: 2, maxItems: 4 },
    strict: { type: "array", items: { type: "integer" }, description: "at least 2 items; at most 4 items" }
  },
  {
    title: "P7: an array that is not empty",
    schema: Schema.NonEmptyArray(Schema.String),
    tool: { type: "array", items: { type: "string" }, minItems: 1 }
  },
  { title: "P7: a set", schema: Schema.ReadonlySet(Schema.String), tool: { type: "array", items: { type: "string" } } },
  {
    title: "P7: an Option",
    schema: Schema.Option(Schema.String),
    tool: {
      anyOf: [
        {
          type: "object",
          properties: { _tag: { type: "string", enum: ["None"] } },
          required: ["_tag"],
          additionalProperties: false
        },
        {
          type: "object",
          properties: { _tag: { type: "string", enum: ["Some"] }, value: { type: "string" } },
          required: ["_tag", "value"],
          additionalProperties: false
        }
      ]
    }
  },
  { title: "P7: literals", schema: Schema.Literal("a", "b", "a"), tool: { type: "string", enum: ["a", "b"] } },
  {
    title: "P7: literals of several types",
    schema: Schema.Literal("a", 1, true, null),
    tool: {
      anyOf: [
        { type: "string", enum: ["a"] },
        { type: "number", enum: [1] },
        { type: "boolean", enum: [true] },
        { type: "null" }
      ]
    }
  },
  { title: "P7: an enumeration", schema: Schema.Enums(Fruit), tool: { type: "string", enum: ["apple", "pear"] } },
  { title: "P7: an enumeration of numbers", schema: Schema.Enums(Level), tool: { type: "number", enum: [0, 1] } },
  {
    title: "P7: null or a text",
    schema: Schema.NullOr(Schema.String),
    tool: { anyOf: [{ type: "string" }, { type: "null" }] }
  },
  {
    title: "P7: a union",
    schema: Schema.Union(Schema.String, Schema.Number),
    tool: { anyOf: [{ type: "string" }, { type: "number" }] }
  },
  {
    title: "P7: a tagged union",
    schema: Schema.Union(
      Schema.TaggedStruct("A", { x: Schema.optional(Schema.String) }),
      Schema.TaggedStruct("B", { y: Schema.Number })
    ),
    tool: {
      anyOf: [
        {
          type: "object",
          properties: { _tag: { type: "string", enum: ["A"] }, x: { type: "string" } },
          required: ["_tag"],
          additionalProperties: false
        },
        {
          type: "object",
          properties: { _tag: { type: "string", enum: ["B"] }, y: { type: "number" } },
          required: ["_tag", "y"],
          additionalProperties: false
        }
      ]
    },
    strict: {
      anyOf: [
        {
          type: "object",
          properties: { _tag: { type: "string", enum: ["A"] }, x: { anyOf: [{ type: "string" }, { type: "null" }] } },
          required: ["_tag", "x"],
          additionalProperties: false
        },
        {
          type: "object",
          properties: { _tag: { type: "string", enum: ["B"] }, y: { type: "number" } },
          required: ["_tag", "y"],
          additionalProperties: false
        }
      ]
    }
  },
  {
    title: "P7: an optional never",
    schema: Schema.Struct({ a: Schema.String, b: Schema.optional(Schema.Never) }),
    tool: { type: "object", properties: { a: { type: "string" } }, required: ["a"], additionalProperties: false }
  },
  {
    title: "P7: defaults",
    schema: Schema.Struct({
      a: Schema.optionalWith(Schema.NumberFromString, { default: () => 5 }),
      b: Schema.optionalWith(Schema.Array(Schema.String), { default: () => [] }),
      now: Schema.optionalWith(Schema.Number, { default: () => Date.now() }),
      option: Schema.optionalWith(Schema.String, { as: "Option" }),
      f: Schema.optionalWith(Schema.Int, { nullable: true, default: () => 1 })
    }),
    tool: {
      type: "object",
      properties: {
        a: { type: "string", description: "a number", default: "5" },
        b: { type: "array", items: { type: "string" }, default: [] },
        now: { type: "number" },
        option: { type: "string" },
        f: { anyOf: [{ type: "integer" }, { type: "null" }], default: 1 }
      },
      required: [],
      additionalProperties: false
    },
    strict: {
      type: "object",
      properties: {
        a: { anyOf: [{ type: "string" }, { type: "null" }], description: 'a number (default "5")' },
        b: { anyOf: [{ type: "array", items: { type: "string" } }, { type: "null" }], description: "default []" },
        now: { anyOf: [{ type: "number" }, { type: "null" }] },
        option: { anyOf: [{ type: "string" }, { type: "null" }] },
        f: { anyOf: [{ type: "integer" }, { type: "null" }], description: "default 1" }
      },
      required: ["a", "b", "now", "option", "f"],
      additionalProperties: false
    }
  },
  {
    title: "P7: examples",
    schema: Schema.NumberFromString.annotations({ examples: [5], default: 6 }),
    tool: { type: "string", description: "a number", default: "6", examples: ["5"] },
    strict: { type: "string", description: 'a number (default "6"; for example "5")' }
  },
  {
    title: "P7: a class",
    schema: Point,
    tool: {
      type: "object",
      properties: { x: { type: "number" } },
      required: ["x"],
      additionalProperties: false,
      description: "Where it is"
    }
  },
  { title: "P7: a brand", schema: Schema.String.pipe(Schema.brand("Id")), tool: { type: "string" } },
  {
    title: "P7: a key of another name",
    schema: Schema.Struct({
      a: Schema.propertySignature(Schema.String).annotations({ description: "A" }).pipe(Schema.fromKey("a-key"))
    }),
    tool: {
      type: "object",
      properties: { "a-key": { type: "string", description: "A" } },
      required: ["a-key"],
      additionalProperties: false
    }
  },
  {
    title: "P15: a date with words",
    schema: Schema.Date.annotations({ description: "When" }),
    tool: { type: "string", format: "date-time", description: "When" }
  },
  {
    title: "P15: a date with a bound",
    schema: Schema.Date.pipe(Schema.greaterThanDate(new Date(0))),
    tool: { type: "string", format: "date-time", description: "a date after 1970-01-01T00:00:00.000Z" }
  },
  {
    title: "P15: a number as text with bounds",
    schema: Schema.NumberFromString.pipe(Schema.int(), Schema.between(1, 5)),
    tool: { type: "string", description: "a number (an integer; at least 1; at most 5)" }
  },
  {
    title: "P15: a number as text with words and a bound",
    schema: Schema.NumberFromString.annotations({ description: "The id" }).pipe(Schema.int()),
    tool: { type: "string", description: "The id (an integer)" }
  },
  {
    title: "P15: a number as text made an integer",
    schema: Schema.compose(Schema.NumberFromString, Schema.Int),
    tool: { type: "string", description: "a number (an integer)" }
  },
  {
    title: "P15: a trimmed text with a bound",
    schema: Schema.Trim.pipe(Schema.minLength(2)),
    tool: { type: "string", description: "at least 2 characters" }
  },
  {
    title: "P15: the words of what is decoded",
    schema: Schema.transform(Schema.String, Schema.Number.annotations({ description: "The size" }), {
      decode: Number,
      encode: String
    }),
    tool: { type: "string", description: "The size" }
  },
  {
    title: "P15: a JSON Schema of the program",
    schema: Schema.DateFromSelf.annotations({ jsonSchema: { type: "string", format: "date" } }),
    tool: { type: "string", format: "date" }
  },
  {
    title: "P21: a struct without fields",
    schema: Schema.Struct({}),
    tool: { type: "object", properties: {}, required: [], additionalProperties: false }
  },
  {
    title: "P21: an array of structs without fields",
    schema: Schema.Array(Schema.Struct({})),
    tool: { type: "array", items: { type: "object", properties: {}, required: [], additionalProperties: false } }
  },
  {
    title: "P21: a recursive struct",
    schema: Tree,
    tool: { $ref: "#/$defs/Node" },
    $defs: {
      Node: {
        type: "object",
        properties: { name: { type: "string" }, children: { type: "array", items: { $ref: "#/$defs/Node" } } },
        required: ["name", "children"],
        additionalProperties: false
      }
    }
  },
  {
    title: "P21: a recursive struct whose name needs escapes",
    schema: Named,
    tool: {
      type: "object",
      properties: { name: { type: "string" }, children: { type: "array", items: { $ref: "#/$defs/of_a_100_" } } },
      required: ["name", "children"],
      additionalProperties: false
    },
    $defs: {
      of_a_100_: {
        type: "object",
        properties: { name: { type: "string" }, children: { type: "array", items: { $ref: "#/$defs/of_a_100_" } } },
        required: ["name", "children"],
        additionalProperties: false
      }
    }
  },
  {
    title: "P22: a text that starts with a bracket",
    schema: Schema.String.pipe(Schema.startsWith("a(b")),
    tool: { type: "string", pattern: "^a\\(b" }
  },
  {
    title: "P22: a text that ends with a dot",
    schema: Schema.String.pipe(Schema.endsWith(".")),
    tool: { type: "string", pattern: "\\.$" }
  },
  {
    title: "P22: a text that includes brackets",
    schema: Schema.String.pipe(Schema.includes("[x]")),
    tool: { type: "string", pattern: "\\[x\\]" }
  },
  {
    title: "P22: a pattern",
    schema: Schema.String.pipe(Schema.pattern(/^a+$/)),
    tool: { type: "string", pattern: "^a+$" }
  },
  {
    title: "P22: a pattern with a flag",
    schema: Schema.String.pipe(Schema.pattern(/x/i)),
    tool: { type: "string", description: "matching /x/i" }
  },
  {
    title: "P22: a pattern that JavaScript alone can read",
    schema: Schema.String.pipe(Schema.pattern(/a{b/)),
    tool: { type: "string", description: "matching /a{b/" }
  },
  {
    title: "P22: a pattern that looks ahead",
    schema: Schema.String.pipe(Schema.pattern(/^(?=a)/)),
    tool: { type: "string", pattern: "^(?=a)" },
    strict: { type: "string", description: "matching ^(?=a)" }
  },
  {
    title: "P23: words before a bound",
    schema: Schema.String.annotations({ description: "The name" }).pipe(Schema.minLength(3)),
    tool: { type: "string", minLength: 3, description: "The name" },
    strict: { type: "string", description: "The name (at least 3 characters)" }
  },
  {
    title: "P23: words of a bound",
    schema: Schema.String.pipe(Schema.minLength(3, { description: "Long", title: "Name" })),
    tool: { type: "string", minLength: 3, title: "Name", description: "Long" },
    strict: { type: "string", title: "Name", description: "Long (at least 3 characters)" }
  },
  {
    title: "P23: words beside a default",
    schema: Schema.Struct({
      a: Schema.String.annotations({ description: "A" }),
      b: Schema.optionalWith(Schema.Int, { default: () => 5 }).annotations({ description: "B" }),
      c: Schema.optional(Schema.String).annotations({ description: "C" })
    }),
    tool: {
      type: "object",
      properties: {
        a: { type: "string", description: "A" },
        b: { type: "integer", description: "B", default: 5 },
        c: { type: "string", description: "C" }
      },
      required: ["a"],
      additionalProperties: false
    },
    strict: {
      type: "object",
      properties: {
        a: { type: "string", description: "A" },
        b: { anyOf: [{ type: "integer" }, { type: "null" }], description: "B (default 5)" },
        c: { anyOf: [{ type: "string" }, { type: "null" }], description: "C" }
      },
      required: ["a", "b", "c"],
      additionalProperties: false
    }
  },
  {
    title: "P23: a filter of the program",
    schema: Schema.String.pipe(
      Schema.filter((text) => text !== "x", { description: "not x", jsonSchema: { maxLength: 9 } })
    ),
    tool: { type: "string", maxLength: 9, description: "not x" },
    strict: { type: "string", description: "not x (at most 9 characters)" }
  }
]

/** What a strict schema cannot say. */
const open: ReadonlyArray<Shape> = [
  { title: "P7: an unknown", schema: Schema.Unknown, tool: {} },
  {
    title: "P7: two unknowns",
    schema: Schema.Struct({ a: Schema.Unknown, b: Schema.Unknown }),
    tool: { type: "object", properties: { a: {}, b: {} }, required: ["a", "b"], additionalProperties: false }
  },
  {
    title: "P7: an object of any kind",
    schema: Schema.Object,
    tool: { anyOf: [{ type: "object" }, { type: "array", items: {} }] }
  },
  {
    title: "P7: a record",
    schema: Schema.Record({ key: Schema.String, value: Schema.Number }),
    tool: { type: "object", properties: {}, required: [], additionalProperties: { type: "number" } }
  },
  {
    title: "P7: a record with a pattern",
    schema: Schema.Record({ key: Schema.TemplateLiteral("x-", Schema.String), value: Schema.Number }),
    tool: {
      type: "object",
      properties: {},
      required: [],
      additionalProperties: { type: "number" },
      propertyNames: { type: "string", pattern: "^x-[\\s\\S]*?$" }
    }
  },
  {
    title: "P7: a record beside fields",
    schema: Schema.Struct({ a: Schema.String }, Schema.Record({ key: Schema.String, value: Schema.Boolean })),
    tool: {
      type: "object",
      properties: { a: { type: "string" } },
      required: ["a"],
      additionalProperties: { type: "boolean" }
    }
  }
]

// ---------------------------------------------------------------------------------------------------------------------
// what the APIs demand
// ---------------------------------------------------------------------------------------------------------------------

type Json = Readonly<Record<string, unknown>>

const mapOf = (value: unknown): ReadonlyArray<readonly [string, Json]> =>
  isRecord(value) ? Object.entries(value).map(([key, schema]) => [key, schema as Json]) : []

const schemasIn = (schema: Json): ReadonlyArray<Json> => [
  schema,
  ...[
    ...mapOf(schema.properties).map(([, inner]) => inner),
    ...mapOf(schema.$defs).map(([, inner]) => inner),
    ...(Array.isArray(schema.anyOf) ? (schema.anyOf as ReadonlyArray<Json>) : []),
    ...[schema.items, schema.additionalProperties, schema.propertyNames].filter(isRecord)
  ].flatMap(schemasIn)
]

const keywords = {
  tool: new Set(
    "type properties required additionalProperties propertyNames items minItems maxItems minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf enum anyOf $ref $defs title description default examples".split(
      " "
    )
  ),
  // What both OpenAI, held to its strict rules, and Anthropic take of a response.
  strict: new Set(
    "type properties required additionalProperties items minItems pattern format enum anyOf $ref $defs title description".split(
      " "
    )
  )
}

const formats = ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"]

/** The rules of draft 2020-12, OpenAI and Anthropic that a schema breaks. */
const broken = (root: Json, mode: "tool" | "strict"): ReadonlyArray<string> => {
  const rules: Array<string> = []
  const demand = (holds: boolean, rule: string, schema: Json) => {
    if (!holds) rules.push(`${rule}: ${JSON.stringify(schema)}`)
  }
  demand(root.type === "object" && !("anyOf" in root), "the root is an object", root)
  for (const schema of schemasIn(root)) {
    for (const keyword of Object.keys(schema)) demand(keywords[mode].has(keyword), `no ${keyword}`, schema)
    if (typeof schema.$ref === "string") {
      demand(Object.keys(schema).length === 1, "a reference stands alone", schema)
      demand(
        mapOf(root.$defs).some(([name]) => `#/$defs/${name}` === schema.$ref),
        "a reference has what it names",
        schema
      )
    }
    if (typeof schema.pattern === "string") new RegExp(schema.pattern, "u")
    if (Array.isArray(schema.enum)) {
      demand(schema.enum.length > 0 && new Set(schema.enum).size === schema.enum.length, "enum is a set", schema)
    }
    if (Array.isArray(schema.anyOf)) demand(schema.anyOf.length > 0, "anyOf has a member", schema)
    if (schema.type === "array") demand(isRecord(schema.items), "an array has items", schema)
    const names = mapOf(schema.properties).map(([name]) => name)
    for (const name of names) demand(/^[a-zA-Z0-9_.-]{1,64}$/.test(name), "keys of the letters of Anthropic", schema)
    if (Array.isArray(schema.required)) {
      demand(
        schema.required.every((name) => names.includes(String(name))),
        "what is required is a property",
        schema
      )
    }
    if (mode === "tool") continue
    demand("type" in schema || "anyOf" in schema || "$ref" in schema, "a schema says what it is of", schema)
    demand(schema.format === undefined || formats.includes(String(schema.format)), "a format that is known", schema)
    demand(schema.minItems === undefined || schema.minItems === 1, "minItems is 1 at most", schema)
    if (schema.type === "object") {
      demand(schema.additionalProperties === false, "no other properties", schema)
      deepStrictEqual(schema.required, names)
    }
  }
  return rules
}

const form = (schema: Schema.Schema.All, mode: Mode) => {
  // Safe: no property signatures are among the shapes.
  const { jsonSchema } = formOf(Schema.Struct({ v: schema as Schema.Schema.Any }).ast, mode, "schema")
  return { whole: jsonSchema, v: mapOf(jsonSchema.properties)[0]?.[1], $defs: jsonSchema.$defs }
}

const refusal = (make: () => unknown): CopilotError.InvalidConfig => {
  try {
    make()
  } catch (error) {
    if (error instanceof CopilotError.InvalidConfig) return error
    throw error
  }
  throw new Error("it was not refused")
}

describe("the JSON Schema of a shape", () => {
  it.each([...shapes, ...open])("$title, of a tool", ({ $defs, schema, tool }) => {
    const { v, whole, ...made } = form(schema, "tool")
    deepStrictEqual({ v, $defs: made.$defs }, { v: tool, $defs })
    deepStrictEqual(broken(whole, "tool"), [])
  })

  it.each(shapes)("$title, of strict output", ({ $defs, schema, strict, tool }) => {
    const { v, whole, ...made } = form(schema, "strict")
    deepStrictEqual({ v, $defs: made.$defs }, { v: strict ?? tool, $defs })
    deepStrictEqual(broken(whole, "strict"), [])
  })

  it.each(open)("$title, refused for strict output with its path", ({ schema }) => {
    const error = refusal(() => form(schema, "strict"))
    assertTrue(/^schema\.v(\.a)?$/.test(error.option), error.option)
    assertTrue(error.problem.includes("leave out strict"), error.problem)
  })
})

describe("a shape that JSON Schema cannot say", () => {
  const use = (type: string, other: string) => `${type} has no form in JSON Schema; use ${other}`
  const cases: ReadonlyArray<readonly [Schema.Struct.Fields | Schema.Schema.Any, option: string, problem: string]> = [
    [{ d: Schema.DateFromSelf }, "parameters.d", use("DateFromSelf", "Schema.Date")],
    [{ d: Schema.Array(Schema.BigIntFromSelf) }, "parameters.d[]", use("bigint", "Schema.BigInt")],
    [{ d: Schema.Duration }, "parameters.d", use("Duration", "Schema.DurationFromMillis")],
    [{ d: Schema.Tuple(Schema.String, Schema.URLFromSelf) }, "parameters.d[1]", use("URLFromSelf", "Schema.URL")],
    [
      { d: Schema.Struct({ m: Schema.MapFromSelf({ key: Schema.String, value: Schema.Int }) }) },
      "parameters.d.m",
      use("Map<string, Int>", "Schema.Record or Schema.ReadonlyMap")
    ],
    [{ d: Schema.optional(Schema.SymbolFromSelf) }, "parameters.d", use("symbol", "Schema.String")],
    [{ d: Schema.Never }, "parameters.d", "no value could be given here; leave it out"],
    [
      { "a b": Schema.String },
      'parameters["a b"]',
      'a key of 1 to 64 letters of A to Z, digits, "_", "." and "-" is needed; name another with Schema.fromKey'
    ],
    [
      Schema.Array(Schema.String),
      "parameters",
      "ReadonlyArray<string> describes no object alone; put it into a field, as in { value: … }"
    ]
  ]

  it.each(cases)(
    "P8: %# is refused by Tool.make at once, with path, type and what to use instead",
    (parameters, option, problem) => {
      const error = refusal(() => Tool.make("t", { parameters, handler: () => Effect.void }))
      deepStrictEqual([error.option, error.problem], [option, problem])
      deepStrictEqual(refusal(() => Tool.declare("t", { parameters })).option, option)
    }
  )

  it("P8: a Schema that does not end is refused", () => {
    const endless = (): Schema.Schema.Any => Schema.Struct({ next: Schema.suspend(endless) })
    const error = refusal(() => Tool.make("t", { parameters: endless(), handler: () => Effect.void }))
    assertTrue(error.problem.includes("does not end"), error.problem)
  })

  it("P22: is refused by Canvas.make and Canvas.action at once", () => {
    const looks = { displayName: "B", description: "B", open: () => Effect.void }
    const inputSchema = { d: Schema.DateFromSelf }
    deepStrictEqual(refusal(() => Canvas.make("b", { ...looks, inputSchema })).option, "inputSchema.d")
    deepStrictEqual(
      refusal(() => Canvas.action("a", { inputSchema, handler: () => Effect.void })).option,
      "inputSchema.d"
    )
  })
})

describe("what a model sends", () => {
  const decode = <A, I>(schema: Schema.Schema<A, I>, mode: Mode, sent: unknown): A =>
    Schema.decodeUnknownSync(schema)(formOf(schema.ast, mode, "schema").restore(sent))

  const Deep = Schema.Struct({
    a: Schema.optional(Schema.NumberFromString),
    list: Schema.Array(Schema.Struct({ b: Schema.optionalWith(Schema.Int, { default: () => 7 }) })),
    pair: Schema.optional(Schema.Tuple(Schema.String, Schema.Struct({ c: Schema.optional(Schema.Date) }))),
    kept: Schema.optional(Schema.NullOr(Schema.String)),
    option: Schema.optionalWith(Schema.String, { as: "Option" }),
    either: Schema.optional(
      Schema.Union(Schema.TaggedStruct("A", { x: Schema.optional(Schema.String) }), Schema.TaggedStruct("B", {}))
    )
  })

  it.each(["tool", "strict", "canvas"] as const)("P6: null is an absent field, in %s", (mode) => {
    deepStrictEqual(
      decode(Deep, mode, {
        a: null,
        list: [{ b: null }, { b: 1 }, {}],
        pair: ["x", { c: null }],
        kept: null,
        option: null,
        either: { _tag: "A", x: null }
      }),
      {
        list: [{ b: 7 }, { b: 1 }, { b: 7 }],
        pair: ["x", {}] as const,
        kept: null,
        option: Option.none(),
        either: { _tag: "A" as const }
      }
    )
  })

  it("P6: null is an absent field at every depth of a recursive Schema", () => {
    interface Nested {
      readonly note?: string | undefined
      readonly next?: Nested | undefined
    }
    const Nested: Schema.Schema<Nested> = Schema.Struct({
      note: Schema.optional(Schema.String),
      next: Schema.optional(Schema.suspend(() => Nested))
    })
    deepStrictEqual(decode(Nested, "strict", { note: null, next: { note: "x", next: { note: null, next: null } } }), {
      next: { note: "x", next: {} }
    })
  })

  const Choice = Schema.Union(
    Schema.TaggedStruct("A", { x: Schema.optional(Schema.NumberFromString) }),
    Schema.TaggedStruct("B", { y: Schema.String })
  ).annotations({ description: "Which" })

  it("P5: a union at the top is a field of the object that is sent, and comes back by itself", () => {
    const { jsonSchema } = formOf(Choice.ast, "tool", "schema")
    deepStrictEqual(broken(jsonSchema, "tool"), [])
    deepStrictEqual(broken(formOf(Choice.ast, "strict", "schema").jsonSchema, "strict"), [])
    deepStrictEqual([jsonSchema.required, Object.keys(jsonSchema.properties as object)], [["value"], ["value"]])
    deepStrictEqual(decode(Choice, "tool", { value: { _tag: "A", x: "1" } }), { _tag: "A", x: 1 })
    deepStrictEqual(decode(Choice, "strict", { value: { _tag: "A", x: null } }), { _tag: "A" })
    throws(() => decode(Choice, "tool", { value: { _tag: "C" } }))
  })

  it("P5: a union at the top of a canvas is sent as it is", () => {
    const { jsonSchema, restore } = formOf(Choice.ast, "canvas", "inputSchema")
    deepStrictEqual([jsonSchema.type, Array.isArray(jsonSchema.anyOf)], ["object", true])
    deepStrictEqual(restore({ _tag: "B", y: "1" }), { _tag: "B", y: "1" })
  })

  it("is what the program's values are encoded as, whatever the mode", () => {
    for (const mode of ["tool", "strict", "canvas"] as const) {
      FastCheck.assert(
        FastCheck.property(Arbitrary.make(Deep), (value) => {
          const sent: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(Deep)(value)))
          deepStrictEqual(decode(Deep, mode, sent), Schema.decodeUnknownSync(Deep)(sent))
        }),
        { numRuns: 50 }
      )
    }
  })
})
