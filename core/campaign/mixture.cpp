#include "core/campaign/mixture.h"

#include <algorithm>
#include <span>

namespace ipcscope::campaign
{
namespace
{

struct Share
{
    Kind kind;
    std::uint32_t weight;
};

constexpr std::array<Share, 15> kChurn{{{Kind::Get, 180},
                                        {Kind::GetPrivate, 220},
                                        {Kind::Burst, 30},
                                        {Kind::Remove, 330},
                                        {Kind::Control, 90},
                                        {Kind::Attach, 10},
                                        {Kind::Detach, 10},
                                        {Kind::Fork, 10},
                                        {Kind::Exit, 4},
                                        {Kind::Signal, 2},
                                        {Kind::UnshareIpc, 8},
                                        {Kind::Enter, 4},
                                        {Kind::NextId, 80},
                                        {Kind::Limit, 12},
                                        {Kind::ReadSetting, 20}}};
constexpr std::array<Share, 19> kAttach{{{Kind::Get, 120},
                                         {Kind::GetPrivate, 60},
                                         {Kind::Burst, 2},
                                         {Kind::Remove, 90},
                                         {Kind::Control, 110},
                                         {Kind::Attach, 220},
                                         {Kind::Detach, 150},
                                         {Kind::StoreBytes, 50},
                                         {Kind::LoadBytes, 50},
                                         {Kind::Fork, 50},
                                         {Kind::Exit, 20},
                                         {Kind::Signal, 16},
                                         {Kind::UnshareIpc, 10},
                                         {Kind::UnshareOther, 2},
                                         {Kind::Enter, 8},
                                         {Kind::NextId, 6},
                                         {Kind::Limit, 10},
                                         {Kind::ReadSetting, 6},
                                         {Kind::Memlock, 10}}};
constexpr std::array<Share, 24> kNamespaces{
    {{Kind::Get, 120},        {Kind::GetPrivate, 50},   {Kind::Burst, 1},
     {Kind::Remove, 50},      {Kind::Control, 80},      {Kind::Attach, 100},
     {Kind::Detach, 60},      {Kind::StoreBytes, 20},   {Kind::LoadBytes, 20},
     {Kind::Fork, 90},        {Kind::Exit, 50},         {Kind::Signal, 30},
     {Kind::UnshareIpc, 110}, {Kind::UnshareOther, 20}, {Kind::Enter, 150},
     {Kind::NextId, 4},       {Kind::Limit, 20},        {Kind::ReadSetting, 10},
     {Kind::BecomeUid, 4},    {Kind::BecomeGid, 2},     {Kind::Groups, 1},
     {Kind::Caps, 6},         {Kind::Memlock, 2},       {Kind::Dumpable, 2}}};
constexpr std::array<Share, 24> kUsers{
    {{Kind::Get, 130},       {Kind::GetPrivate, 40},   {Kind::Burst, 1},
     {Kind::Remove, 60},     {Kind::Control, 200},     {Kind::Attach, 90},
     {Kind::Detach, 30},     {Kind::StoreBytes, 10},   {Kind::LoadBytes, 10},
     {Kind::Fork, 60},       {Kind::Exit, 16},         {Kind::Signal, 50},
     {Kind::UnshareIpc, 24}, {Kind::UnshareOther, 16}, {Kind::Enter, 60},
     {Kind::NextId, 16},     {Kind::Limit, 24},        {Kind::ReadSetting, 10},
     {Kind::BecomeUid, 80},  {Kind::BecomeGid, 40},    {Kind::Groups, 50},
     {Kind::Caps, 50},       {Kind::Memlock, 8},       {Kind::Dumpable, 24}}};
constexpr std::array<Share, 24> kLimits{
    {{Kind::Get, 150},       {Kind::GetPrivate, 110}, {Kind::Burst, 12},    {Kind::Remove, 120},
     {Kind::Control, 90},    {Kind::Attach, 60},      {Kind::Detach, 40},   {Kind::StoreBytes, 4},
     {Kind::LoadBytes, 4},   {Kind::Fork, 20},        {Kind::Exit, 8},      {Kind::Signal, 4},
     {Kind::UnshareIpc, 20}, {Kind::UnshareOther, 2}, {Kind::Enter, 10},    {Kind::NextId, 60},
     {Kind::Limit, 180},     {Kind::ReadSetting, 50}, {Kind::BecomeUid, 4}, {Kind::BecomeGid, 2},
     {Kind::Groups, 1},      {Kind::Caps, 8},         {Kind::Memlock, 40},  {Kind::Dumpable, 2}}};
constexpr std::array<Share, 24> kEverything{
    {{Kind::Get, 120},       {Kind::GetPrivate, 60},   {Kind::Burst, 3},
     {Kind::Remove, 100},    {Kind::Control, 120},     {Kind::Attach, 100},
     {Kind::Detach, 70},     {Kind::StoreBytes, 25},   {Kind::LoadBytes, 25},
     {Kind::Fork, 40},       {Kind::Exit, 16},         {Kind::Signal, 18},
     {Kind::UnshareIpc, 30}, {Kind::UnshareOther, 10}, {Kind::Enter, 40},
     {Kind::NextId, 30},     {Kind::Limit, 40},        {Kind::ReadSetting, 15},
     {Kind::BecomeUid, 20},  {Kind::BecomeGid, 10},    {Kind::Groups, 6},
     {Kind::Caps, 20},       {Kind::Memlock, 10},      {Kind::Dumpable, 6}}};
constexpr std::array<Share, 23> kSemaphores{{{Kind::SemGet, 90},      {Kind::SemGetPrivate, 40},
                                             {Kind::SemOp, 420},      {Kind::SemNoWait, 60},
                                             {Kind::SemControl, 110}, {Kind::SemValue, 110},
                                             {Kind::SemRemove, 30},   {Kind::Fork, 45},
                                             {Kind::ForkThread, 14},  {Kind::ExitThread, 6},
                                             {Kind::Exit, 12},        {Kind::Signal, 36},
                                             {Kind::Disposition, 14}, {Kind::UnshareIpc, 4},
                                             {Kind::UnshareOther, 8}, {Kind::Enter, 8},
                                             {Kind::SemLimit, 10},    {Kind::SemNextId, 8},
                                             {Kind::SemTimed, 20},    {Kind::TimePasses, 1},
                                             {Kind::BecomeUid, 8},    {Kind::BecomeGid, 4},
                                             {Kind::Caps, 6}}};
constexpr std::array<Share, 21> kMessages{
    {{Kind::MsgGet, 90},      {Kind::MsgGetPrivate, 40}, {Kind::MsgSend, 300},
     {Kind::MsgReceive, 300}, {Kind::MsgControl, 100},   {Kind::MsgRoom, 40},
     {Kind::MsgRemove, 26},   {Kind::Fork, 45},          {Kind::ForkThread, 14},
     {Kind::ExitThread, 6},   {Kind::Exit, 12},          {Kind::Signal, 36},
     {Kind::Disposition, 14}, {Kind::UnshareIpc, 4},     {Kind::UnshareOther, 4},
     {Kind::Enter, 8},        {Kind::MsgLimit, 12},      {Kind::MsgNextId, 8},
     {Kind::BecomeUid, 8},    {Kind::BecomeGid, 4},      {Kind::Caps, 6}}};
constexpr std::array<Share, 25> kQueues{
    {{Kind::MqOpenName, 150}, {Kind::MqUnlinkName, 50}, {Kind::MqSend, 220},
     {Kind::MqReceive, 220},  {Kind::MqNews, 50},       {Kind::MqAttributes, 40},
     {Kind::MqClose, 40},     {Kind::MqDup, 16},        {Kind::MqFlags, 20},
     {Kind::MqLimit, 24},     {Kind::Mask, 6},          {Kind::Nice, 12},
     {Kind::Fork, 50},        {Kind::ForkThread, 14},   {Kind::ExitThread, 6},
     {Kind::Exit, 14},        {Kind::Signal, 30},       {Kind::Disposition, 24},
     {Kind::UnshareIpc, 8},   {Kind::UnshareOther, 10}, {Kind::Enter, 10},
     {Kind::TimePasses, 2},   {Kind::BecomeUid, 8},     {Kind::BecomeGid, 4},
     {Kind::Caps, 6}}};
constexpr std::array<Share, 39> kFiles{
    {{Kind::FileOpen, 220},     {Kind::FileUnlink, 50},   {Kind::FileLink, 12},
     {Kind::FileSize, 80},      {Kind::FileAllocate, 60}, {Kind::FileMap, 120},
     {Kind::FileUnmap, 40},     {Kind::FileRead, 80},     {Kind::FileWrite, 120},
     {Kind::FileStat, 20},      {Kind::NamedSemOpen, 80}, {Kind::NamedSemUnlink, 12},
     {Kind::NamedSemWait, 90},  {Kind::NamedSemPost, 80}, {Kind::NamedSemValue, 12},
     {Kind::NamedSemClose, 10}, {Kind::Disposition, 8},   {Kind::TimePasses, 2},
     {Kind::FileMake, 6},       {Kind::FileKey, 12},      {Kind::StoreBytes, 80},
     {Kind::LoadBytes, 50},     {Kind::MqClose, 50},      {Kind::MqDup, 16},
     {Kind::MqFlags, 16},       {Kind::MountShm, 30},     {Kind::BindShm, 20},
     {Kind::MountQueues, 6},    {Kind::UmountShm, 16},    {Kind::Mask, 8},
     {Kind::UnshareMounts, 24}, {Kind::EnterMounts, 24},  {Kind::Fork, 50},
     {Kind::Exit, 20},          {Kind::Signal, 12},       {Kind::UnshareOther, 8},
     {Kind::BecomeUid, 16},     {Kind::BecomeGid, 8},     {Kind::Caps, 12}}};
constexpr std::array<Share, 72> kMixed{
    {{Kind::Get, 40},           {Kind::GetPrivate, 20},    {Kind::Burst, 1},
     {Kind::Remove, 33},        {Kind::Control, 40},       {Kind::Attach, 33},
     {Kind::Detach, 23},        {Kind::StoreBytes, 8},     {Kind::LoadBytes, 8},
     {Kind::Fork, 43},          {Kind::Exit, 13},          {Kind::Signal, 30},
     {Kind::UnshareIpc, 12},    {Kind::UnshareOther, 6},   {Kind::Enter, 17},
     {Kind::NextId, 10},        {Kind::Limit, 13},         {Kind::ReadSetting, 5},
     {Kind::BecomeUid, 10},     {Kind::BecomeGid, 5},      {Kind::Groups, 2},
     {Kind::Caps, 10},          {Kind::Memlock, 3},        {Kind::Dumpable, 2},
     {Kind::SemGet, 30},        {Kind::SemGetPrivate, 13}, {Kind::SemOp, 140},
     {Kind::SemNoWait, 20},     {Kind::SemControl, 36},    {Kind::SemValue, 36},
     {Kind::SemRemove, 10},     {Kind::ForkThread, 8},     {Kind::ExitThread, 4},
     {Kind::Disposition, 8},    {Kind::SemLimit, 3},       {Kind::SemNextId, 2},
     {Kind::SemTimed, 6},       {Kind::TimePasses, 1},     {Kind::MsgGet, 30},
     {Kind::MsgGetPrivate, 13}, {Kind::MsgSend, 100},      {Kind::MsgReceive, 100},
     {Kind::MsgControl, 33},    {Kind::MsgRoom, 13},       {Kind::MsgRemove, 8},
     {Kind::MsgLimit, 4},       {Kind::MsgNextId, 2},      {Kind::MqOpenName, 30},
     {Kind::MqUnlinkName, 10},  {Kind::MqSend, 40},        {Kind::MqReceive, 40},
     {Kind::MqNews, 10},        {Kind::MqAttributes, 6},   {Kind::MqClose, 8},
     {Kind::MqDup, 3},          {Kind::MqFlags, 3},        {Kind::MqLimit, 4},
     {Kind::Mask, 1},           {Kind::Nice, 2},           {Kind::FileOpen, 26},
     {Kind::FileUnlink, 6},     {Kind::FileSize, 8},       {Kind::FileAllocate, 6},
     {Kind::FileMap, 14},       {Kind::FileUnmap, 5},      {Kind::FileRead, 8},
     {Kind::FileWrite, 12},     {Kind::FileStat, 2},       {Kind::MountShm, 4},
     {Kind::UmountShm, 2},      {Kind::UnshareMounts, 4},  {Kind::EnterMounts, 4}}};

std::span<const Share> mixture(Profile profile)
{
    switch (profile)
    {
    case Profile::Churn: return kChurn;
    case Profile::Attach: return kAttach;
    case Profile::Namespaces: return kNamespaces;
    case Profile::Users: return kUsers;
    case Profile::Limits: return kLimits;
    case Profile::Everything: return kEverything;
    case Profile::Semaphores: return kSemaphores;
    case Profile::Messages: return kMessages;
    case Profile::Queues: return kQueues;
    case Profile::Files: return kFiles;
    case Profile::Mixed: return kMixed;
    }
    return kEverything;
}

constexpr std::array<std::string_view, kProfiles> kProfileNames{
    "churn",      "attach",   "namespaces", "users", "limits", "everything",
    "semaphores", "messages", "queues",     "files", "mixed"};

} // namespace

std::string_view profile_name(Profile profile)
{
    return kProfileNames[static_cast<std::size_t>(profile)];
}

std::optional<Profile> profile_called(std::string_view name)
{
    const auto found = std::find(kProfileNames.begin(), kProfileNames.end(), name);
    return found == kProfileNames.end()
               ? std::nullopt
               : std::optional(static_cast<Profile>(found - kProfileNames.begin()));
}

std::uint32_t actor_slots(Profile profile)
{
    switch (profile)
    {
    case Profile::Semaphores:
    case Profile::Messages:
    case Profile::Queues:
    case Profile::Files:
    case Profile::Mixed: return kActorSlots;
    default: return 4;
    }
}

std::vector<Profile> profiles_of(const std::vector<Family> &families)
{
    std::vector<Profile> profiles;
    for (const Family family : families)
    {
        switch (family)
        {
        case Family::Shm:
            profiles.insert(profiles.end(), {Profile::Churn, Profile::Attach, Profile::Limits});
            break;
        case Family::Sem: profiles.push_back(Profile::Semaphores); break;
        case Family::Msg: profiles.push_back(Profile::Messages); break;
        case Family::Mq: profiles.push_back(Profile::Queues); break;
        case Family::Posix: profiles.push_back(Profile::Files); break;
        case Family::Ns:
            profiles.insert(profiles.end(), {Profile::Namespaces, Profile::Users});
            break;
        }
    }
    if (families.size() == kFamilyNames.size())
    {
        profiles.insert(profiles.end(), {Profile::Everything, Profile::Mixed});
        // Sleepers and those who wake them meet in these.
        profiles.insert(profiles.end(), {Profile::Semaphores, Profile::Messages, Profile::Mixed});
    }
    return profiles;
}

Kind kind_at(Profile profile, std::uint32_t place)
{
    const std::span<const Share> shares = mixture(profile);
    std::uint32_t sum = 0;
    for (const Share &share : shares)
    {
        sum += share.weight;
    }
    std::uint32_t rest = place * sum / 1000;
    for (const Share &share : shares)
    {
        if (rest < share.weight)
        {
            return share.kind;
        }
        rest -= share.weight;
    }
    return shares.front().kind;
}

} // namespace ipcscope::campaign
