using Mono.Cecil;
using Mono.Cecil.Cil;

namespace HealthPass.Tests.Architecture;

/// <summary>Reads from an assembly which namespaces its types use. Constants are copied into their users, and leave no trace.</summary>
internal static class CompiledReferences
{
    /// <summary>Every pair of a namespace and one that a type in it uses, of the house alone.</summary>
    public static IEnumerable<(string From, string To)> Of(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return [.. module.GetTypes().SelectMany(type => UsedBy(type).Select(used => (From: NamespaceOf(type), To: used)))
            .Where(pair => IsOurs(pair.From) && IsOurs(pair.To)).Distinct()];
    }

    // What Orleans generates lies in namespaces of its own, and stands for no folder.
    private static bool IsOurs(string name) => name.StartsWith("HealthPass", StringComparison.Ordinal);

    private static HashSet<string> UsedBy(TypeDefinition type)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        Take(type.BaseType);
        foreach (var kept in type.Interfaces)
        {
            Take(kept.InterfaceType);
        }

        foreach (var field in type.Fields)
        {
            Take(field.FieldType);
        }

        TakeAttributes(type);
        foreach (var method in type.Methods)
        {
            TakeMethod(method);
            TakeAttributes(method);
            foreach (var instruction in method.HasBody ? method.Body.Instructions : [])
            {
                TakeOperand(instruction);
            }

            foreach (var variable in method.HasBody ? method.Body.Variables : [])
            {
                Take(variable.VariableType);
            }
        }

        return used;

        void TakeOperand(Instruction instruction)
        {
            switch (instruction.Operand)
            {
                case MethodReference method:
                    Take(method.DeclaringType);
                    TakeMethod(method);
                    break;
                case FieldReference field:
                    Take(field.DeclaringType);
                    Take(field.FieldType);
                    break;
                case TypeReference named:
                    Take(named);
                    break;
            }
        }

        void TakeMethod(MethodReference method)
        {
            Take(method.ReturnType);
            foreach (var parameter in method.Parameters)
            {
                Take(parameter.ParameterType);
            }

            foreach (var argument in method is GenericInstanceMethod generic ? generic.GenericArguments : [])
            {
                Take(argument);
            }
        }

        void TakeAttributes(ICustomAttributeProvider provider)
        {
            foreach (var attribute in provider.CustomAttributes)
            {
                Take(attribute.AttributeType);
            }
        }

        void Take(TypeReference? reference)
        {
            switch (reference)
            {
                case null or GenericParameter:
                    return;
                case GenericInstanceType generic:
                    Take(generic.ElementType);
                    foreach (var argument in generic.GenericArguments)
                    {
                        Take(argument);
                    }

                    return;
                case TypeSpecification wrapped:
                    Take(wrapped.ElementType);
                    return;
                default:
                    _ = used.Add(NamespaceOf(reference));
                    return;
            }
        }
    }

    private static string NamespaceOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace;
    }
}
