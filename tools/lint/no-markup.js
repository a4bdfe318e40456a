// Plain JavaScript: oxlint loads it itself, on every Node that the atlas is built with.

/**
 * Strings become neither HTML nor code, in any spelling: a name of this list is refused wherever it stands, as a property, a
 * variable, a key, an attribute or a string that names one.
 */
const NAMES = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseHTML',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
  'DOMParser',
  'XSLTProcessor',
  'srcdoc',
  'eval',
  'execScript',
]);

/** `onclick="…"` is code in a string; `onclick={…}` is not. */
const HANDLER = /^on[a-z]+$/;
const SCRIPT_ADDRESS = /^[\s\p{Cc}]*(javascript|vbscript)\s*:|^[\s\p{Cc}]*data:text\/html/iu;
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate']);
const ELEMENTS_OF_CODE = new Set(['script', 'iframe', 'object', 'embed', 'base']);

const nameOf = (node) => {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return nameOf(node.property);
  if (node.type === 'Literal') return node.value;
  if (node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression')
    return nameOf(node.expression);
  if (node.type === 'SequenceExpression') return nameOf(node.expressions.at(-1));
  return null;
};
const isText = (node) =>
  (node?.type === 'Literal' && typeof node.value === 'string') || node?.type === 'TemplateLiteral';

const rule = {
  create(context) {
    const refuse = (node, what) =>
      context.report({ node, message: `${what}: strings become neither HTML nor code here.` });
    const check = (node, name) => {
      if (NAMES.has(name)) refuse(node, name);
    };
    const checkAddress = (node, text) => {
      if (SCRIPT_ADDRESS.test(text)) refuse(node, 'An address that is code');
    };

    const checkCall = (node) => {
      const name = nameOf(node.callee);
      const [first, second] = node.arguments;
      if (name === 'Function') refuse(node, 'Function(…)');
      if (TIMERS.has(name) && isText(first)) refuse(node, `${name} of a string`);
      if (node.callee.type !== 'MemberExpression') return;
      const on = nameOf(node.callee.object);
      if (on === 'document' && (name === 'write' || name === 'writeln')) refuse(node, `document.${name}`);
      if (name === 'setAttribute' && isText(first) && HANDLER.test(first.value))
        refuse(node, 'A handler as text');
      if (name === 'setAttribute' && isText(first) && first.value === 'style')
        refuse(node, 'A style as text, which the policy refuses');
      const made = name === 'createElement' ? first : name === 'createElementNS' ? second : undefined;
      if (isText(made) && ELEMENTS_OF_CODE.has(made.value)) refuse(node, `<${made.value}>`);
    };

    return {
      Identifier: (node) => check(node, node.name),
      JSXIdentifier: (node) => check(node, node.name),
      Literal(node) {
        if (typeof node.value !== 'string') return;
        check(node, node.value);
        checkAddress(node, node.value);
      },
      TemplateElement: (node) => {
        check(node, node.value.cooked);
        checkAddress(node, node.value.cooked ?? '');
      },
      JSXAttribute(node) {
        const { name, value } = node;
        if (isText(value) && (HANDLER.test(String(name.name).toLowerCase()) || name.name === 'style'))
          refuse(node, `${name.name} as text`);
      },
      JSXOpeningElement(node) {
        if (ELEMENTS_OF_CODE.has(node.name.name)) refuse(node, `<${node.name.name}>`);
      },
      CallExpression: checkCall,
      NewExpression: checkCall,
    };
  },
};

export default { meta: { name: 'atlas' }, rules: { 'no-markup': rule } };
