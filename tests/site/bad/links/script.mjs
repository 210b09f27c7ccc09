import { deel } from "./deel.mjs";
deel();
