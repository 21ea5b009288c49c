global using LtiRevisionTool.Testing;
global using LtiRevisionTool.Web.Tests;
global using Xunit;
