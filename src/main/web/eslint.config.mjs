/**
 * What eslint looks for in the page's modules: mistakes that run and mean something else, and names that
 * nobody uses. Types and unknown names are tsc's part. A number that is compared with itself is asked for
 * NaN, in loops over cells.
 */
const MISTAKES = [
  'array-callback-return', 'constructor-super', 'default-case-last', 'eqeqeq', 'for-direction', 'getter-return',
  'no-async-promise-executor', 'no-class-assign', 'no-compare-neg-zero', 'no-cond-assign', 'no-const-assign',
  'no-constant-binary-expression', 'no-constant-condition', 'no-constructor-return', 'no-control-regex', 'no-debugger',
  'no-dupe-args', 'no-dupe-class-members', 'no-dupe-else-if', 'no-dupe-keys', 'no-duplicate-case',
  'no-duplicate-imports', 'no-empty', 'no-empty-character-class', 'no-empty-pattern', 'no-eval', 'no-ex-assign',
  'no-extend-native', 'no-fallthrough', 'no-func-assign', 'no-global-assign', 'no-implied-eval', 'no-import-assign',
  'no-invalid-regexp', 'no-irregular-whitespace', 'no-lone-blocks', 'no-loss-of-precision',
  'no-misleading-character-class', 'no-new-wrappers', 'no-obj-calls', 'no-octal', 'no-param-reassign',
  'no-prototype-builtins', 'no-redeclare', 'no-return-assign', 'no-self-assign', 'no-sequences',
  'no-setter-return', 'no-shadow', 'no-shadow-restricted-names', 'no-sparse-arrays', 'no-template-curly-in-string',
  'no-this-before-super', 'no-throw-literal', 'no-unexpected-multiline',
  'no-unreachable', 'no-unreachable-loop', 'no-unsafe-finally', 'no-unsafe-negation', 'no-unsafe-optional-chaining',
  'no-unused-labels', 'no-unused-private-class-members', 'no-useless-backreference', 'no-useless-catch',
  'no-useless-computed-key', 'no-useless-concat', 'no-useless-constructor', 'no-useless-escape', 'no-useless-rename',
  'no-useless-return', 'no-var', 'no-void', 'no-with', 'prefer-const', 'prefer-rest-params', 'prefer-spread',
  'require-yield', 'symbol-description', 'use-isnan', 'valid-typeof',
];

export default [{
  files: ['**/*.js', '**/*.mjs'],
  languageOptions: {ecmaVersion: 2022, sourceType: 'module'},
  linterOptions: {reportUnusedDisableDirectives: 'error'},
  rules: {
    ...Object.fromEntries(MISTAKES.map(rule => [rule, 'error'])),
    'no-unused-vars': ['error', {ignoreRestSiblings: true}],
  },
}];
