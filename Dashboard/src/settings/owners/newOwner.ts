import type { Owner } from "../model";

/** An owner as the server fills it in where nothing is said. */
export const newOwner = (): Owner => ({
  name: "",
  services: [],
  teams: {},
  hours: { timeZone: "", monday: "", tuesday: "", wednesday: "", thursday: "", friday: "", saturday: "", sunday: "", holidays: [] },
  languages: [],
  countries: [],
  members: [],
  capacity: 0,
  remindAfterMinutes: 10,
  expireAfterMinutes: 30,
});
