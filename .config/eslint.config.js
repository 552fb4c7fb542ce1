import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {ignores: ["node_modules/", "data/", "coverage/", "test/pages/screenshots/"]},
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname + "/.."}
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", {fixStyle: "inline-type-imports"}],
      "@typescript-eslint/no-unused-vars": [
        "error",
        {argsIgnorePattern: "^_", varsIgnorePattern: "^_"}
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        {allowNumber: true, allowBoolean: true, allowNullish: true}
      ],
      "@typescript-eslint/array-type": ["error", {default: "array"}],
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/consistent-type-definitions": "off",
      // Kysely's builders are made to be taken apart: ({fn, ref}) => …
      "@typescript-eslint/unbound-method": "off",
      eqeqeq: "error",
      "no-console": "error"
    }
  },
  {files: ["**/*.js"], ...tseslint.configs.disableTypeChecked}
);
