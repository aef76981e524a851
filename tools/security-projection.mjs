// @ts-check
// What two applications must agree on to be equally secure, as plain JSON: the resources that grant, expose or
// configure something, with their properties as canonical data. Used to compare our reading of a SAM template
// with what AWS's own transform makes of it (tools/measure-sam.mjs). Left out: tags, descriptions, and the
// `DependsOn`, `Metadata` and deletion attributes, which change nothing for an attacker.
//
//  - Values: literals as text, so that `100` equals `"100"`; what the deployment fills in as `renderText` writes it;
//    conditional values as { if, then, else } with the condition written out down to parameters.
//  - Lists are sorted deeply: their order has no meaning in the properties that are compared.
//  - Logical ids: AWS puts hashes into those of layers, versions and deployments; here they are cut off.
//  - IAM: `Action: x` equals `Action: [x]`, and so for resources and principals; a policy document's missing version
//    is kept apart from a given one, for the two differ in meaning.
//  - OpenAPI bodies: without schemas, tags and the responses, summaries and request bodies that operations document.
//  - A state machine's definition is compared as data, whether it is given as text or as a mapping.
import { entryOf, literalText, renderText } from '../packages/model/dist/index.js';

/** @typedef {import('../packages/model/dist/index.js').Value} Value */
/** @typedef {import('../packages/model/dist/index.js').Application} Application */
/** @typedef {import('../packages/model/dist/index.js').Condition} Condition */
/** @typedef {import('../packages/model/dist/index.js').Resource} Resource */

const leftOut = new Set(['Tags', 'Description', 'HostedZoneTags']);

/** Types whose logical id ends in a hash when AWS makes them. */
const hashedTypes = new Set(['AWS::ApiGateway::Deployment', 'AWS::Lambda::LayerVersion', 'AWS::Lambda::Version']);

const hashedByName = /^(ApiGatewayDomainName(V2)?|RecordSetGroup)[0-9a-f]{10}$/;

/** Properties in which one value stands for a list of one. */
const listLike = new Set([
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Service',
  'AWS',
  'Federated',
  'Statement',
]);

/** @param {Application} application @returns {Record<string, unknown>} */
export function securityProjection(application) {
  const ids = canonicalIds(application);
  const canon = new Canon(application, ids);
  /** @type {Record<string, unknown>} */
  const projected = {};
  for (const resource of application.resources.values()) {
    const condition =
      resource.condition === undefined ? true : canon.condition({ kind: 'condition', id: resource.condition });
    if (condition === false) continue;
    const properties = canon.resource(resource);
    projected[ids.get(resource.id) ?? resource.logicalId] = {
      Type: resource.type,
      ...(condition === true ? {} : { Condition: condition }),
      Properties: properties,
    };
  }
  return projected;
}

/** @param {Application} application @returns {Map<string, string>} */
function canonicalIds(application) {
  const ids = new Map();
  const taken = new Set();
  for (const { id, logicalId, type, properties } of application.resources.values()) {
    const base = hashedTypes.has(type) ? logicalId.replace(/[0-9a-f]{10}$/, '') : logicalId;
    // The hash of a computed domain or zone is AWS's own: such resources are told apart by what they name.
    const named = ['DomainName', 'HostedZoneId', 'HostedZoneName']
      .map((property) => (hashedByName.test(base) ? entryOf(properties, property) : undefined))
      .find((value) => value !== undefined);
    let name = named === undefined ? base : `${base.slice(0, -10)}(${renderText(named)})`;
    while (taken.has(name)) name = `${name}'`;
    taken.add(name);
    ids.set(id, name);
  }
  return ids;
}

class Canon {
  /** @param {Application} application @param {Map<string, string>} ids */
  constructor(application, ids) {
    this.application = application;
    this.ids = ids;
    /** What is known of conditions inside a branch. @type {Map<string, boolean>} */
    this.assumed = new Map();
    /** Whether the value is of a state machine, whose `Resource` is no policy's. */
    this.inDefinition = false;
  }

  /** @param {Resource} resource */
  resource(resource) {
    const { properties } = resource;
    if (properties.kind !== 'mapping') return this.value(properties);
    /** @type {Record<string, unknown>} */
    const result = {};
    for (const [name, entry] of [...properties.entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (leftOut.has(name)) continue;
      if (resource.type === 'AWS::StepFunctions::StateMachine' && /^Definition(String|Substitutions)?$/.test(name))
        continue;
      // The repository's address is only known to the deployment.
      if (
        resource.type === 'AWS::CloudFormation::Stack' &&
        name === 'TemplateURL' &&
        /ServerlessRepo|awsserverlessrepo/.test(renderText(entry.value) ?? '')
      )
        continue;
      const value = this.value(entry.value, name);
      if (name === 'Body') result[name] = withoutDocumentation(value);
      else if (value !== undefined && !isEmpty(value)) result[name] = value;
    }
    if (resource.type === 'AWS::StepFunctions::StateMachine') {
      this.inDefinition = true;
      result['Definition'] = this.#definition(properties);
      this.inDefinition = false;
    }
    return result;
  }

  /** @param {Value & { kind: 'mapping' }} properties */
  #definition(properties) {
    const given = properties.entries.get('Definition')?.value;
    const text = properties.entries.get('DefinitionString')?.value;
    const substitutions = properties.entries.get('DefinitionSubstitutions')?.value;
    /** @type {Record<string, unknown>} */
    const variables = {};
    if (substitutions?.kind === 'mapping')
      for (const [name, { value }] of substitutions.entries) variables[name] = this.value(value);
    /** @param {unknown} data @returns {unknown} */
    const substitute = (data) => {
      if (typeof data === 'string') {
        const whole = /^\$\{([^}]+)\}$/.exec(data)?.[1];
        if (whole !== undefined && whole in variables) return variables[whole];
        return data.replace(/\$\{([^}]+)\}/g, (match, name) =>
          typeof variables[name] === 'string' ? variables[name] : match,
        );
      }
      if (Array.isArray(data)) return data.map(substitute).sort(byJson);
      if (typeof data === 'object' && data !== null)
        return Object.fromEntries(
          Object.entries(data)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, substitute(v)]),
        );
      return data === undefined ? undefined : data === null ? '' : JSON.stringify(data).replace(/^"|"$/g, '');
    };
    // A text with references in it, as our reader makes of substitutions, is JSON all the same once they are rendered.
    const whole =
      text?.kind === 'literal' ? literalText(text) : text?.kind === 'template' ? this.value(text) : undefined;
    const literal = typeof whole === 'string' ? tryParse(whole) : undefined;
    const data =
      literal ?? (given === undefined ? (text === undefined ? undefined : this.value(text)) : this.value(given));
    return substitute(data);
  }

  /** @param {Value} value @param {string} [key] @returns {unknown} */
  value(value, key) {
    const plain = this.#plain(value, key);
    return key !== undefined && !this.inDefinition && listLike.has(key) && plain !== undefined && !Array.isArray(plain)
      ? [plain]
      : plain;
  }

  /** @param {Value} value @param {string} [key] @returns {unknown} */
  #plain(value, key) {
    switch (value.kind) {
      case 'absent':
        return undefined;
      case 'literal':
        return literalText(value).toLowerCase() === 'true'
          ? 'true'
          : literalText(value).toLowerCase() === 'false'
            ? 'false'
            : numberText(literalText(value));
      case 'list':
        return value.items
          .map((item) => this.value(item))
          .filter((item) => item !== undefined)
          .sort(byJson);
      case 'mapping': {
        const entries = [...value.entries]
          .map(([name, entry]) => [name, this.value(entry.value, name)])
          .filter(([, item]) => item !== undefined);
        return Object.fromEntries(
          entries.sort(([a], [b]) => (/** @type {string} */ (a) < /** @type {string} */ (b) ? -1 : 1)),
        );
      }
      case 'alternatives': {
        const condition = this.condition({ kind: 'condition', id: value.condition });
        if (condition === true) return this.value(value.whenTrue, key);
        if (condition === false) return this.value(value.whenFalse, key);
        const negated = typeof condition === 'object' && condition !== null && 'not' in condition;
        const subject = JSON.stringify(negated ? condition.not : condition);
        const [whenTrue, whenFalse] = negated ? [value.whenFalse, value.whenTrue] : [value.whenTrue, value.whenFalse];
        const known = this.assumed.get(subject);
        if (known !== undefined) return this.value(known ? whenTrue : whenFalse, key);
        const branch = (/** @type {Value} */ chosen, /** @type {boolean} */ holds) => {
          this.assumed.set(subject, holds);
          const plain = this.value(chosen, key);
          this.assumed.delete(subject);
          return plain ?? null;
        };
        return { if: JSON.parse(subject), then: branch(whenTrue, true), else: branch(whenFalse, false) };
      }
      case 'reference': {
        const id = this.ids.get(value.target) ?? value.target.slice(value.target.lastIndexOf('/') + 1);
        return value.attribute === undefined ? `\${${id}}` : `\${${id}.${value.attribute}}`;
      }
      case 'template':
        return value.parts
          .map((part) => (typeof part === 'string' ? part : /** @type {string} */ (this.#plain(part) ?? '${?}')))
          .join('');
      case 'dynamic':
      case 'unknown':
        return renderText(value) ?? `?${value.kind === 'unknown' ? value.reason : ''}`;
    }
  }

  /** A condition written out, constants folded. @param {Condition} condition @param {number} [depth] @returns {unknown} */
  condition(condition, depth = 0) {
    if (depth > 50) return '…';
    switch (condition.kind) {
      case 'constant':
        return condition.value;
      case 'condition': {
        const target = this.application.conditions.get(condition.id);
        return target === undefined ? `?${condition.id}` : this.condition(target, depth + 1);
      }
      case 'equals':
        return `${condition.parameter}=${condition.value}`;
      case 'opaque':
        return `?${condition.subject}`;
      case 'not': {
        const operand = this.condition(condition.operand, depth + 1);
        if (typeof operand === 'boolean') return !operand;
        return typeof operand === 'object' && operand !== null && 'not' in operand ? operand.not : { not: operand };
      }
      case 'and':
      case 'or': {
        const absorbing = condition.kind === 'or';
        /** @type {unknown[]} */
        const operands = [];
        for (const operand of condition.operands.map((item) => this.condition(item, depth + 1))) {
          if (operand === absorbing) return absorbing;
          if (operand === !absorbing) continue;
          const nested =
            typeof operand === 'object' && operand !== null
              ? /** @type {Record<string, unknown>} */ (operand)[condition.kind]
              : undefined;
          for (const item of Array.isArray(nested) ? nested : [operand])
            if (!operands.some((other) => byJson(other, item) === 0)) operands.push(item);
        }
        if (operands.length === 0) return !absorbing;
        return operands.length === 1 ? operands[0] : { [condition.kind]: operands.sort(byJson) };
      }
    }
  }
}

const documentation = {
  body: new Set(['tags', 'definitions', 'schemas']),
  operation: new Set(['responses', 'summary', 'consumes', 'produces', 'requestBody']),
};

/**
 * A mapping without these keys, its values changed; both branches of a conditional one.
 * @param {unknown} item @param {ReadonlySet<string>} names @param {(value: unknown) => unknown} inner @returns {unknown}
 */
function strip(item, names, inner) {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  const entries = Object.entries(item);
  if ('if' in item)
    return Object.fromEntries(
      entries.map(([name, value]) => [name, name === 'if' ? value : strip(value, names, inner)]),
    );
  return Object.fromEntries(entries.filter(([name]) => !names.has(name)).map(([name, value]) => [name, inner(value)]));
}

/** An OpenAPI body without what only documents it. @param {unknown} body @returns {unknown} */
function withoutDocumentation(body) {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const { components, paths, ...rest } = /** @type {Record<string, unknown>} */ (body);
  const same = (/** @type {unknown} */ value) => value;
  const operations = strip(paths, new Set(), (item) =>
    strip(item, new Set(), (operation) => strip(operation, documentation.operation, same)),
  );
  const schemes = strip(components, documentation.body, same);
  const kept = /** @type {Record<string, unknown>} */ (strip(rest, documentation.body, same));
  if (schemes !== undefined && !isEmpty(schemes)) kept['components'] = schemes;
  if (operations !== undefined && !isEmpty(operations)) kept['paths'] = operations;
  return kept;
}

/** `1.0` and `1` are one number. @param {string} text */
function numberText(text) {
  return /^-?\d+(\.\d+)?$/.test(text) && text.length < 16 ? String(Number(text)) : text;
}

/** @param {unknown} value */
function isEmpty(value) {
  return (
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  );
}

/** @param {unknown} a @param {unknown} b */
function byJson(a, b) {
  const [x, y] = [JSON.stringify(a) ?? '', JSON.stringify(b) ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** @param {string} text @returns {unknown} */
function tryParse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The text is no JSON: it is compared as text.
  }
}
