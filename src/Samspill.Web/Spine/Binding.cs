using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Spine;

/// <summary>How forms are read: amounts as people write them, and messages in the user's language when something cannot be read.</summary>
internal static class Binding
{
    public static void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new Providers());
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Message("shared.cannot-read"));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Message("shared.cannot-read"));
        messages.SetValueMustBeANumberAccessor(_ => Message("shared.must-be-number"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Message("shared.must-be-number"));
        messages.SetValueMustNotBeNullAccessor(_ => Message("shared.must-be-filled"));
        messages.SetMissingBindRequiredValueAccessor(_ => Message("shared.must-be-filled"));
        messages.SetMissingKeyOrValueAccessor(() => Message("shared.must-be-filled"));
        messages.SetUnknownValueIsInvalidAccessor(_ => Message("shared.cannot-read"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Message("shared.cannot-read"));
        messages.SetValueIsInvalidAccessor(_ => Message("shared.cannot-read"));
    }

    /// <summary>Reads «120000», «120 000» and «120.000 kr»; empty is nothing asked. False when it is no whole amount of at most nine digits.</summary>
    public static bool TryReadAmount(string typed, out Nok amount)
    {
        var text = typed.Trim();
        if (text.EndsWith("kr", StringComparison.OrdinalIgnoreCase)) { text = text[..^2]; }
        var digits = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('.' or ' ' or ' ')));
        var isAmount = digits.Length <= 10 && digits.All(char.IsAsciiDigit);
        amount = new Nok(isAmount && digits.Length > 0 ? long.Parse(digits, CultureInfo.InvariantCulture) : 0);
        return isAmount;
    }

    // The provider's messages are made once for the program; the language is known when the page is written, so the key is kept and translated there.
    private static string Message(string key) => BindingMessages.Mark(key);

    private sealed class Providers : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            (Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType) == typeof(Nok) ? new AmountBinder() : null;
    }

    private sealed class AmountBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (value == ValueProviderResult.None) { return Task.CompletedTask; }
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
            if (TryReadAmount(value.FirstValue ?? "", out var amount)) { bindingContext.Result = ModelBindingResult.Success(amount); }
            else
            {
                var texts = bindingContext.HttpContext.RequestServices.GetRequiredService<TextCatalog>();
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, texts["shared.must-be-amount"]);
            }

            return Task.CompletedTask;
        }
    }
}
