import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`
const licences = ({ license }) => [{ license: { id: license } }]

/**
 * What the built files are made of, as a CycloneDX bill of materials (https://cyclonedx.org/docs/1.6/json/): the same for the same code, so without a date.
 * @param {[name: string, files: string[]][]} packages as `bundled()` finds them
 */
export function materials(root, packages) {
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'))
  const own = read('package.json')
  const lock = read('package-lock.json').packages
  const manifests = packages.map(([name, files]) => ({ ...read(`node_modules/${name}/package.json`), files }))

  const components = manifests.map((manifest) => ({
    type: 'library',
    'bom-ref': purl(manifest),
    name: manifest.name,
    version: manifest.version,
    scope: 'required',
    // Of the package as it is published, which `npm ci` has verified.
    hashes: [{ alg: 'SHA-512', content: Buffer.from(lock[`node_modules/${manifest.name}`].integrity.replace('sha512-', ''), 'base64').toString('hex') }],
    licenses: licences(manifest),
    purl: purl(manifest),
    evidence: { occurrences: manifest.files.map((file) => ({ location: `dist/${file}` })) },
  }))
  const dependencies = [
    { ref: purl(own), dependsOn: manifests.map(purl) },
    ...manifests.map((manifest) => ({
      ref: purl(manifest),
      dependsOn: manifests.filter(({ name }) => Object.hasOwn(manifest.dependencies ?? {}, name)).map(purl),
    })),
  ]
  const metadata = {
    lifecycles: [{ phase: 'build' }],
    component: { type: 'library', 'bom-ref': purl(own), name: own.name, version: own.version, licenses: licences(own), purl: purl(own) },
  }
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([metadata, components]))}`,
    version: 1,
    metadata,
    components,
    dependencies,
  }
}

/** Version 8: made from what it names. https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8 */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-8$3-8$4-$5')
}
