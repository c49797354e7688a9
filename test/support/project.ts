/** This project in the eyes of its compiler: the keys of its types, and the titles of its tests. */
import { dirname, join, resolve } from "node:path"
import { type InterfaceDeclaration, type Node, SyntaxKind } from "typescript/unstable/ast"
import {
  isArrayLiteralExpression,
  isCallExpression,
  isExportDeclaration,
  isIdentifier,
  isInterfaceDeclaration,
  isNamedExports,
  isNoSubstitutionTemplateLiteral,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  isVariableStatement
} from "typescript/unstable/ast/is"
import { API } from "typescript/unstable/sync"

export interface Project {
  /** The keys of an exported interface of a module, those of what it extends among them. */
  readonly keysOf: (module: string, name: string) => ReadonlyArray<string>
  /** The names of the interfaces that a module exports. */
  readonly interfacesOf: (module: string) => ReadonlyArray<string>
  /** The titles of a test file: of each suite and test, those that it is in and its own. */
  readonly titlesOf: (file: string) => ReadonlyArray<ReadonlyArray<string>>
  /** Of a constant that is an object of lists: for each key, the names of all properties in the last member of its list. */
  readonly propertiesOf: (file: string, constant: string) => ReadonlyMap<string, ReadonlySet<string>>
}

/** Runs the compiler, and ends it. */
export const withProject = <A>(use: (project: Project) => A): A => {
  const api = new API({ cwd: resolve(".") })
  try {
    const config = resolve("tsconfig.json")
    const project = api.updateSnapshot({ openProject: config }).getProject(config)
    const fileOf = (path: string) => {
      const file = project?.program.getSourceFile(resolve(path))
      if (file === undefined) throw new Error(`${path} is no file of the project`)
      return file
    }
    const interfacesIn = (module: string) => interfacesOfFile(`src/${module}.ts`)
    /** Those that a file declares, and those that it exports from a file below it. */
    const interfacesOfFile = (path: string): ReadonlyArray<InterfaceDeclaration> =>
      fileOf(path).statements.flatMap((statement) => {
        if (isInterfaceDeclaration(statement)) return [statement]
        if (!isExportDeclaration(statement) || statement.exportClause === undefined) return []
        const { exportClause, moduleSpecifier } = statement
        if (moduleSpecifier === undefined || !isStringLiteral(moduleSpecifier) || !isNamedExports(exportClause))
          return []
        const names = new Set(exportClause.elements.map(({ name }) => name.text))
        const below = join(dirname(path), moduleSpecifier.text.replace(/\.js$/, ".ts"))
        return interfacesOfFile(below).filter(({ name }) => names.has(name.text))
      })
    return use({
      keysOf: (module, name) => {
        const declaration = interfacesIn(module).find((declaration) => declaration.name.text === name)
        const type = declaration && project?.checker.getTypeAtLocation(declaration.name)
        if (type === undefined) throw new Error(`${module} has no interface ${name}`)
        return (project?.checker.getPropertiesOfType(type) ?? [])
          .map((property) => property.name)
          .filter((key) => !key.startsWith("~"))
      },
      interfacesOf: (module) =>
        interfacesIn(module)
          .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword))
          .map(({ name }) => name.text),
      titlesOf: (file) => titlesIn(fileOf(file), []),
      propertiesOf: (file, constant) => {
        const declarations = fileOf(file).statements.flatMap((statement) =>
          isVariableStatement(statement) ? [...statement.declarationList.declarations] : []
        )
        const value = declarations.find(({ name }) => isIdentifier(name) && name.text === constant)?.initializer
        if (value === undefined || !isObjectLiteralExpression(value)) throw new Error(`${file} has no ${constant}`)
        return new Map(
          value.properties.flatMap((property) =>
            isPropertyAssignment(property) && isArrayLiteralExpression(property.initializer)
              ? [[textOf(property.name) ?? "", namesIn(property.initializer.elements.at(-1))]]
              : []
          )
        )
      }
    })
  } finally {
    api.close()
  }
}

const titlesIn = (node: Node, within: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => {
  const title = titleOf(node)
  const titles = title === undefined ? within : [...within, title]
  const found = title === undefined ? [] : [titles]
  node.forEachChild((child) => {
    found.push(...titlesIn(child, titles).map((path) => [...path]))
    return undefined
  })
  return found
}

const namesIn = (node: Node | undefined): ReadonlySet<string> => {
  const names = new Set<string>()
  const visit = (node: Node): undefined => {
    if (isPropertyAssignment(node)) names.add(textOf(node.name) ?? "")
    node.forEachChild(visit)
  }
  if (node !== undefined) visit(node)
  return names
}

/** What makes suites and tests, by way of `it.effect`, `it.each(cases)` and the like. */
const makers = new Set(["describe", "it", "layer", "test"])

/** The title that a call gives to a suite or a test. */
const titleOf = (node: Node): string | undefined => {
  if (!isCallExpression(node)) return undefined
  const [title, body] = node.arguments
  let maker: Node = node.expression
  while (isCallExpression(maker) || isPropertyAccessExpression(maker)) maker = maker.expression
  return title !== undefined && body !== undefined && isIdentifier(maker) && makers.has(maker.text)
    ? textOf(title)
    : undefined
}

/** A placeholder of a template is as good as one of `each`. */
const textOf = (node: Node): string | undefined => {
  if (isIdentifier(node) || isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map(({ literal }) => `%s${literal.text}`).join("")
}
