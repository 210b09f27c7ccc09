// Eleventy Image with its own settings, in the widths and formats of ours: node pictures_eleventy.mjs SOURCE OUTPUT FORMATS LIST
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [source, output, formats, listed] = process.argv.slice(2);
const found = createRequire(path.join(process.cwd(), "x.js")).resolve("@11ty/eleventy-img");
const { default: Image } = await import(pathToFileURL(found));
const names = fs.readdirSync(source).filter((name) => name.endsWith(".jpg")).sort();
const made = await Promise.all(
  names.map((name) =>
    Image(path.join(source, name), { widths: [480, 960, 1600], formats: formats.split(","), outputDir: output, urlPath: "/", useCache: false }),
  ),
);
const lines = made.flatMap((kinds, place) =>
  Object.values(kinds).flat().map((file) => [names[place], file.sourceType, file.width, path.resolve(file.outputPath)].join("\t")),
);
fs.writeFileSync(listed, lines.join("\n") + "\n");
