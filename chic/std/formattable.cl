// What has a text form of its own choosing; numbers, characters, enums and the like have one without declaring it.
namespace Std;

public interface IFormattable
{
    string ToString();
}
