import { graphql } from '../api/graphql.js';

export const CountryCodesDocument = graphql(`
  query CountryCodes {
    countries {
      code
    }
  }
`);
