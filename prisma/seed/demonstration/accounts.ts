import type { Role } from "~/domain/people/roles";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";

type Account = { email: string; name: string; role: Role; programme?: string; units?: readonly string[] };

/** Named by what they do: nobody is invented as an official of the Service. The administrator comes first and grants the rest. */
const STAFF = {
  admin: { email: "admin@example.com", name: "Administrator, nümunə hesabı", role: "administrator" },
  auditor: { email: "auditor@example.com", name: "Auditor, nümunə hesabı", role: "auditor" },
  coordinator: { email: "coordinator@example.com", name: "Koordinator, nümunə hesabı", role: "coordinator" },
  school: {
    email: "coordinator.school@example.com",
    name: "Miqrasiya Məktəbinin koordinatoru, nümunə hesabı",
    role: "coordinator",
    programme: "MM",
  },
  head: { email: "head@example.com", name: "Proqram rəhbəri, nümunə hesabı", role: "head_of_programme" },
  reviewer1: { email: "reviewer1@example.com", name: "Birinci qiymətləndirici, nümunə hesabı", role: "reviewer" },
  reviewer2: { email: "reviewer2@example.com", name: "İkinci qiymətləndirici, nümunə hesabı", role: "reviewer" },
  reviewer3: { email: "reviewer3@example.com", name: "Üçüncü qiymətləndirici, nümunə hesabı", role: "reviewer" },
  reviewer4: { email: "reviewer4@example.com", name: "Dördüncü qiymətləndirici, nümunə hesabı", role: "reviewer" },
  reviewer5: { email: "reviewer5@example.com", name: "Beşinci qiymətləndirici, nümunə hesabı", role: "reviewer" },
  reviewer6: { email: "reviewer6@example.com", name: "Altıncı qiymətləndirici, nümunə hesabı", role: "reviewer" },
  trainer: { email: "trainer@example.com", name: "Təlimçi, nümunə hesabı", role: "trainer" },
  unitIt: {
    email: "unit.it@example.com",
    name: "İT üzrə struktur rəhbəri, nümunə hesabı",
    role: "unit_supervisor",
    units: ["HQ-IT"],
  },
  unitLegal: {
    email: "unit.legal@example.com",
    name: "Hüquq üzrə struktur rəhbəri, nümunə hesabı",
    role: "unit_supervisor",
    units: ["HQ-LAW"],
  },
  unitOthers: {
    email: "unit.others@example.com",
    name: "Digər strukturlar üzrə rəhbər, nümunə hesabı",
    role: "unit_supervisor",
    units: ["HQ-INT", "HQ-CIT", "HQ-ANL", "HQ-PR", "HQ-REC", "TC", "HQ-HR"],
  },
  union: {
    email: "union@example.com",
    name: "İctimai Birliyin koordinatoru, nümunə hesabı",
    role: "union_coordinator",
    programme: "MK",
  },
  operator: { email: "operator@example.com", name: "919 operatoru, nümunə hesabı", role: "enquiry_operator" },
} as const satisfies Record<string, Account>;

export type StaffName = keyof typeof STAFF;
export type Staff = Record<StaffName, Viewer>;

/** The demonstration's members of staff with their roles; they share one password. */
export async function makeStaff(passwordHash: string): Promise<Staff> {
  const ids = await asSystem("demonstration accounts", async (tx) => ({
    programmes: await tx.programme.findMany({ select: { id: true, code: true } }),
    units: await tx.unit.findMany({ select: { id: true, code: true } }),
  }));
  const made: Partial<Staff> = {};
  for (const [key, account] of Object.entries<Account>(STAFF)) {
    const { email, name, role, programme, units } = account;
    const scope = programme === undefined ? {} : { programmeId: idOf(ids.programmes, programme) };
    const scopes = units?.map((unit) => ({ unitId: idOf(ids.units, unit) })) ?? [scope];
    made[key as StaffName] = await makePerson({
      email,
      name,
      passwordHash,
      grants: scopes.map((each) => ({ role, ...each })),
      grantedById: made.admin?.personId,
    });
  }
  return made as Staff;
}

function idOf(rows: { id: string; code: string }[], code: string): string {
  const row = rows.find((candidate) => candidate.code === code);
  if (!row) throw new RangeError(`the reference data have no ${code}`);
  return row.id;
}
