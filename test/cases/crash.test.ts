import {killing} from "./suites/killed.js";

killing({kills: 3, models: ["+visits"]});
