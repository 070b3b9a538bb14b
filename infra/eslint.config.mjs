import appsync from '@aws-appsync/eslint-plugin';
import parser from '@typescript-eslint/parser';

export default [
  { ignores: ['target/**'] },
  {
    ...appsync.configs.recommended,
    files: ['src/main/resolvers/**/*.js'],
    languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
];
