// Reads a manifest from standard input and says what Microsoft's schema of its version finds wrong, a line each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv-draft-04');
const addFormats = require('ajv-formats');

const manifest = JSON.parse(readFileSync(0, 'utf8'));
const folder = `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}`;
const schema = JSON.parse(readFileSync(`${folder}/MicrosoftTeams.schema.json`, 'utf8').replace(/^\uFEFF/, ''));
const ajv = new (Ajv.default ?? Ajv)({ allErrors: true, strict: false });
(addFormats.default ?? addFormats)(ajv);
const check = ajv.compile(schema);
if (!check(manifest)) {
  for (const error of check.errors) console.log(`${error.instancePath} ${error.message}`);
}
