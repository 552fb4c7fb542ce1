import {killing} from "./suites/killed.js";

killing({kills: 12});
