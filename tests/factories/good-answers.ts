import type { Answers, AnswersContext } from "~/domain/forms/answer";

/** A day, references and choices with which every good form below can be submitted. */
export const answersContext: AnswersContext = {
  today: "2026-11-22",
  profile: {},
  references: {
    "cohort.startsOn": "2027-02-01",
    "cohort.endsOn": "2027-07-31",
    "cohort.placementRules.maxPreferredPositions": 2,
  },
  choices: {
    hostsInterns: ["HQ-IT", "HQ-LAW"],
    cohortSeats: ["HQ-IT"],
    cohortPositions: ["legal", "itWeb", "itData"],
    all: ["HQ-IT"],
  },
};

/** A whole, valid set of answers for each programme. */
export const goodAnswers = {
  MM: {
    motivation: "m".repeat(200),
    applyKnowledge: "a".repeat(100),
    priorityTopics: ["asylum", "statistics"],
    saturdays: false,
    practiceUnit: ["HQ-LAW"],
    cv: ["file-1"],
    studyProof: ["file-2"],
    truthDeclaration: true,
    dataConsent: true,
  },
  ITM: {
    track: "web",
    experience: "none",
    serviceIdea: "s".repeat(100),
    ownLaptop: true,
    eveningsAvailable: "both",
    truthDeclaration: true,
    dataConsent: true,
  },
  MK: {
    helpLanguages: [{ language: "az", level: "native" }],
    preferredUnits: ["HQ-IT"],
    availability: ["monday.morning", "saturday.afternoon"],
    tasks: ["translation"],
    ethicsSituation: "e".repeat(80),
    emergencyName: "Ələsgərova Şəhla",
    emergencyRelation: "parent",
    emergencyPhone: "+994500000001",
    truthDeclaration: true,
    dataConsent: true,
  },
  GIF: {
    panel: "migrationAndYouth",
    workshopFirst: "projectWriting",
    workshopSecond: "serviceDesign",
    idea: "i".repeat(150),
    truthDeclaration: true,
    dataConsent: true,
  },
  TEC: {
    positionChoices: ["itWeb", "legal"],
    periodFrom: "2027-02-01",
    periodTo: "2027-02-28",
    hoursPerWeek: "20",
    objective1: "o".repeat(20),
    objective2: "o".repeat(20),
    motivationLetter: "m".repeat(300),
    skills: ["sql"],
    cv: ["file-1"],
    requiredByUniversity: false,
    relativesInService: false,
    conditionsStatement: true,
    truthDeclaration: true,
    dataConsent: true,
  },
} satisfies Record<string, Answers>;
