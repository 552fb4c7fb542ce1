import {promisedOnAnyCustomers} from "./support/any-customers-promises.js";

promisedOnAnyCustomers({lists: 150, seed: 17});
