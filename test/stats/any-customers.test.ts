import {promisedOnAnyCustomers} from "./support/any-customers-promises.js";

promisedOnAnyCustomers({lists: 40, seed: 5});
