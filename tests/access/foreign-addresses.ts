import pg from "pg";
import type { Found } from "../setup/find-rows";
import { fillIn, MAPPED_ROUTES } from "../setup/page-map";
import { POSTS } from "../setup/posts";
import { VISITS } from "../setup/visits";

/** Who asks for what is none of theirs. Nobody of those whose roles hold everywhere: little is foreign to them. */
export const STRANGERS = {
  applicant: "applicant@example.com",
  minor: "minor@example.com",
  reviewer: "reviewer1@example.com",
  schoolCoordinator: "coordinator.school@example.com",
  unionCoordinator: "union@example.com",
  supervisor: "unit.it@example.com",
  otherSupervisor: "unit.legal@example.com",
  operator: "operator@example.com",
  trainer: "trainer@example.com",
  auditor: "auditor@example.com",
} as const;

export type Stranger = keyof typeof STRANGERS;

/** A request for something that is none of the reader's. */
export type ForeignRequest = {
  who: Stranger;
  path: string;
  /** As a page, as the data of a page that a browser of ours asks for, or as a form. */
  how: "page" | "data" | "form";
  target: string;
  value: string;
  fields?: Record<string, string>;
  /** The same for what never was: both must be answered alike. */
  absent: { target: string; value: string };
};

/** Which parameter of an address names somebody's row, and all such rows beside those the stranger may come across. */
type Kind = { parameter: "reference" | "id" | "code"; absent: (value: string) => string; foreign: string };

const ABSENT_ID = "0190a000-0000-7000-8000-000000000000";

const RUNS = `select from role_grant g where g.person_id = me.person_id and g.revoked_at is null and g.unit_id is null
  and g.role in ('coordinator', 'head_of_programme')
  and (g.cohort_id = c.id or g.cohort_id is null and (g.programme_id is null or g.programme_id = c.programme_id))`;

/** An application of nobody here: neither one's own, nor of a cohort one runs, nor given to one to work on or to help with. */
const FOREIGN = `from application a join cohort c on c.id = a.cohort_id, me where a.person_id <> me.person_id and not exists (${RUNS})
  and not exists (select from seat_hold h join seat s on s.id = h.seat_id join unit_place u on u.id = s.unit_place_id
    join role_grant g on g.unit_id = u.unit_id where h.application_id = a.id and g.person_id = me.person_id)
  and not exists (select from placement l join unit_place u on u.id = l.unit_place_id join role_grant g on g.unit_id = u.unit_id
    where l.application_id = a.id and g.person_id = me.person_id)
  and not exists (select from review r where r.application_id = a.id and r.reviewer_id = me.person_id)
  and not exists (select from assistance s where s.application_id = a.id and s.operator_id = me.person_id)`;

/** By the address an id stands in: the table it is of. */
const TABLE_OF: readonly [RegExp, string][] = [
  [/^files\//, "stored_file"],
  [/^paper-scans\//, "paper_consent"],
  [/\/unit\/placements\//, "placement"],
  [/\/staff\/reviews\//, "review"],
  [/\/staff\/assistance\//, "assistance"],
];

const REQUESTS = `select r.id::text as value from privacy_request r, me where r.person_id <> me.person_id
  and not exists (select from role_grant g where g.person_id = me.person_id and g.role in ('head_of_programme', 'administrator'))`;

const RECOVERIES = REQUESTS.replaceAll("privacy_request", "account_recovery");

function kindOf(path: string): Kind | null {
  if (path.includes(":reference")) {
    // Of the same cohort, whose code stands in the address for everybody to read.
    const absent = (reference: string) => reference.replace(/\d{6}$/, "999999");
    return { parameter: "reference", absent, foreign: `select a.reference as value ${FOREIGN}` };
  }
  if (path.includes("/staff/cohorts/:code")) {
    const foreign = `select c.code as value from cohort c, me where not exists (${RUNS})`;
    return { parameter: "code", absent: () => "MM-2099", foreign };
  }
  if (path.endsWith("/privacy-requests/:id")) return { parameter: "id", absent: () => ABSENT_ID, foreign: REQUESTS };
  if (path.endsWith("/account-recoveries/:id")) {
    return { parameter: "id", absent: () => ABSENT_ID, foreign: RECOVERIES };
  }
  const [, table] = TABLE_OF.find(([address]) => address.test(path)) ?? [];
  if (table === undefined) return null;
  const foreign = `select t.id::text as value from ${table} t where t.application_id in (select a.id ${FOREIGN})`;
  return { parameter: "id", absent: () => ABSENT_ID, foreign };
}

/** The paths that name a row of somebody's, and so are asked here. */
export const NAMING_PATHS = [...new Set(MAPPED_ROUTES.map(({ path }) => path))].filter((path) => kindOf(path) !== null);

/** Every address that names somebody's row, in each way it can be asked, for each stranger and each row that is none of theirs. */
export async function foreignRequests(ownerUrl: string, found: Found): Promise<ForeignRequest[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const known = new Map<string, string[]>();
  const valuesOf = async (who: Stranger, sql: string) => {
    const key = `${who} ${sql}`;
    const values = known.get(key) ?? (await ask(client, STRANGERS[who], sql));
    known.set(key, values);
    return values;
  };
  try {
    const requests: ForeignRequest[] = [];
    for (const { path, action, page } of MAPPED_ROUTES) {
      const kind = kindOf(path);
      if (!kind) continue;
      const [visit] = VISITS[path] ?? [];
      const forms = action ? (POSTS[path] ?? []) : [];
      const others = { language: "en", ...visit?.with?.(found), ...forms[0]?.with?.(found) };
      const at = (value: string) => ({ target: fillIn(path, { ...others, [kind.parameter]: value }), value });
      const dataOf = ({ target, value }: ReturnType<typeof at>) => ({ target: `${target}.data`, value });
      for (const who of Object.keys(STRANGERS) as Stranger[]) {
        for (const value of await valuesOf(who, kind.foreign)) {
          const named = at(value);
          const absent = at(kind.absent(value));
          if (visit) requests.push({ who, path, how: "page", ...named, absent });
          if (visit && page) requests.push({ who, path, how: "data", ...dataOf(named), absent: dataOf(absent) });
          for (const { fields } of forms) requests.push({ who, path, how: "form", ...named, fields, absent });
        }
      }
    }
    return requests;
  } finally {
    await client.end();
  }
}

async function ask(client: pg.Client, email: string, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ value: string }>(
    `with me as (select person_id from app_user where email = $1) ${sql} order by 1`,
    [email],
  );
  return rows.map(({ value }) => value);
}

/** So many requests from everywhere in the whole, and at least one to each address. */
export function sample(all: readonly ForeignRequest[], most: number): ForeignRequest[] {
  const firsts = new Map<string, ForeignRequest>();
  for (const request of all) if (!firsts.has(request.path)) firsts.set(request.path, request);
  const chosen = new Set(firsts.values());
  const others = all.filter((request) => !chosen.has(request));
  return [...chosen, ...spread(others, most - chosen.size)];
}

/** So many of them from everywhere in the whole, without a step that could fall in with the order of the list. */
function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, at) => {
    const jitter = (at * 0.6180339887) % 1;
    return all[Math.floor(((at + jitter) * all.length) / most)] as T;
  });
}
