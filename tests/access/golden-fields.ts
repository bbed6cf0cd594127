import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Who } from "../setup/find-rows";
import type { Fields } from "./read-every-page";

const FOLDER = "tests/access/golden";

/** Of one area: the fields by route, and by the readers to whom the same ones are sent. */
const AREA = z.record(z.string(), z.record(z.string(), z.array(z.string())));
type Golden = z.output<typeof AREA>;

/** "routes/staff/application" is of the area "staff". */
const areaOf = (route: string) => route.split("/")[1] ?? "frames";

const filesOfGolden = () => fs.readdirSync(FOLDER).filter((file) => file.endsWith(".json"));

/** The fields of the golden lists, as "route reader field". */
export function goldenLines(): Set<string> {
  const lines = new Set<string>();
  for (const file of filesOfGolden()) {
    const area = AREA.parse(JSON.parse(fs.readFileSync(path.join(FOLDER, file), "utf8")));
    for (const [route, groups] of Object.entries(area)) {
      for (const [readers, fields] of Object.entries(groups)) {
        for (const who of readers.split(", ")) for (const field of fields) lines.add(`${route} ${who} ${field}`);
      }
    }
  }
  return lines;
}

/** The fields that were sent, in the same way. */
export function sentLines(fields: Fields): Set<string> {
  const lines = [...fields].flatMap(([route, readers]) =>
    [...readers].flatMap(([who, paths]) => [...paths].map((field) => `${route} ${who} ${field}`)),
  );
  return new Set(lines);
}

/** Writes the lists anew: one file for each area, readers who are sent the same in one line. */
export function writeGolden(fields: Fields): void {
  const areas = new Map<string, Golden>();
  for (const [route, readers] of [...fields].sort(([one], [other]) => one.localeCompare(other))) {
    const groups = new Map<string, Who[]>();
    for (const [who, paths] of readers) {
      const key = JSON.stringify([...paths].sort());
      groups.set(key, [...(groups.get(key) ?? []), who]);
    }
    const area = areas.get(areaOf(route)) ?? {};
    area[route] = Object.fromEntries(
      [...groups].map(([paths, who]) => [who.join(", "), z.array(z.string()).parse(JSON.parse(paths))]),
    );
    areas.set(areaOf(route), area);
  }
  fs.rmSync(FOLDER, { recursive: true, force: true });
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const [area, golden] of areas) {
    fs.writeFileSync(path.join(FOLDER, `${area}.json`), `${JSON.stringify(golden, null, 2)}\n`);
  }
}
