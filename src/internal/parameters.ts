/** Parameters, given as the fields of a struct or as a Schema. */
import * as Schema from "effect/Schema"

export const toSchema = (parameters: Schema.Struct.Fields | Schema.Schema.Any): Schema.Schema.Any =>
  // Safe: what is not a Schema is a record of fields.
  Schema.isSchema(parameters) ? parameters : Schema.Struct(parameters as Schema.Struct.Fields)
